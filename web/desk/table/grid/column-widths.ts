/**
 * How much room each column needs for all that it may show, so that no text is cut beside an empty column,
 * and none moves while somebody filters or searches.
 * A letter is measured once, and a text is as wide as its letters: ten thousand rows cost their letters.
 */
import { computed, type ReadonlySignal } from '@preact/signals'
import { statusOf } from '../../../components/desk-words.ts'
import { moment } from '../../../i18n/first/times.ts'
import { t } from '../../../i18n/t/desk.ts'
import type { Item } from '../../../state/request.ts'
import { acceptedAt, errorOf } from '../arrange.ts'
import type { SortKey } from '../filter/filters.ts'
import { assigneeName, deviceNames, presetOf, referenceOf, statusWords } from '../names.ts'
import { all } from '../shown.ts'
import type { Widths } from './row-layout.ts'

/** In rem: paddings of a cell, and what stands in it beside the text. As in `table.css`. */
const BESIDE: Readonly<Record<SortKey, number>> = {
  reference: 1.75,
  phase: 3.25,
  preset: 0.875,
  device: 0.875,
  accepted: 1.5,
  changed: 1.5,
}

/** Nobody reads more of it in a table. */
const MOST_REM = 24

const SIZE_REM = 0.875
const HEAD_REM = 0.75

const WEIGHT: Partial<Record<SortKey, number>> = { reference: 650, phase: 600 }

/** In rem, by column. */
export const columnWidths: ReadonlySignal<Widths> = computed(() => {
  const items = all.value
  const [oldest, newest] = [
    earliest(items, acceptedAt),
    earliest(items, ({ changedAt }) => changedAt),
  ]
  const ofDevices = oneOfEach(items, ({ row }) => row && `${row.device} ${row.assignee}`)
  const ofStatuses = oneOfEach(
    items,
    (item) =>
      `${statusOf(item)} ${item.state.phase} ${errorOf(item.state)} ${item.attempts} ${item.attemptsMax}`,
  )
  const ofPresets = oneOfEach(items, ({ reference, preset }) => reference && preset)
  return {
    reference: width('reference', items.map(referenceOf)),
    phase: width('phase', ofStatuses.map(statusWords)),
    preset: width('preset', ofPresets.map(presetOf)),
    device: width('device', ofDevices.map(deviceNames)),
    assignee: width('device', ofDevices.map(assigneeName)),
    accepted: width('accepted', [moment(oldest), unsentMark(items)]),
    changed: width('changed', [moment(newest)]),
  }
})

const unsentMark = (items: readonly Item[]): string =>
  items.some(({ row }) => row === null) ? t('desk.unsent_mark') : ''

/** The older a time, the more of it is told; it is 23:58 so that the hour is a long one. */
function earliest(items: readonly Item[], at: (item: Item) => number): number {
  const time = items.reduce((least, item) => Math.min(least, at(item)), Date.now())
  return new Date(time).setHours(23, 58)
}

/** Of ten thousand, few have another status, device or preset; only theirs are put into words. */
const oneOfEach = (items: readonly Item[], keyOf: (item: Item) => string | null): Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
]

function width(key: SortKey, texts: Iterable<string>): number {
  const weight = WEIGHT[key] ?? 400
  let widest = 0
  for (const text of texts) widest = Math.max(widest, widthOf(text, weight))
  // Its arrow, where the table is in its order.
  const head = widthOf(t(`desk.column.${key}`), 650) * HEAD_REM + 2.5
  const rem = Math.max(widest * SIZE_REM + BESIDE[key], head)
  return Math.min(MOST_REM, Math.ceil(rem * 8) / 8)
}

const context = document.createElement('canvas').getContext('2d')
const lettersOf = new Map<number, Map<string, number>>()

/** In em. Letters that join or stand closer together than alone take less room than this. */
function widthOf(text: string, weight: number): number {
  const letters = lettersOf.get(weight) ?? new Map<string, number>()
  lettersOf.set(weight, letters)
  let em = 0
  for (const letter of text) {
    let one = letters.get(letter)
    if (one === undefined) {
      one = measure(letter, weight)
      letters.set(letter, one)
    }
    em += one
  }
  return em
}

/** In em. A browser that measures nothing gets a guess. */
function measure(letter: string, weight: number): number {
  if (!context) return 0.6
  context.font = `${weight} 100px ${getComputedStyle(document.body).fontFamily}`
  return context.measureText(letter).width / 100
}
