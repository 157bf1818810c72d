/** Whether table and request do not fit side by side. The same width as in `fit.css`. */
import { computed, type ReadonlySignal } from '@preact/signals'
import { fits } from '../../ui/first/width.ts'

const isBeside = fits(75)

export const folds: ReadonlySignal<boolean> = computed(() => !isBeside.value)
