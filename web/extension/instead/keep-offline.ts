/** In the place of `sw/page/keep-offline.ts`: every file of the extension is on the device. */
import { type ReadonlySignal, signal } from '@preact/signals'

export const isAllKept: ReadonlySignal<boolean> = signal(true)
