/** In the place of `sw/page/register.ts`: the browser updates the extension itself. */
import { type ReadonlySignal, signal } from '@preact/signals'

export const updateReady: ReadonlySignal<boolean> = signal(false)

export const applyUpdate = (): void => chrome.runtime.reload()
