/**
 * How much room each column needs for what is in it now, so that no text is cut beside an empty column.
 * Only the longest text of each is measured: ten thousand rows cost a comparison of lengths each.
 */
import { computed, type ReadonlySignal } from '@preact/signals'
import { deskWords } from '../../../components/desk-words.ts'
import { moment } from '../../../i18n/first/times.ts'
import { t } from '../../../i18n/t/desk.ts'
import type { Item } from '../../../state/request.ts'
import { acceptedAt, holderOf } from '../arrange.ts'
import type { SortKey } from '../filter/filters.ts'
import { deviceName, presetName } from '../names.ts'
import { shown } from '../shown.ts'

/** In rem: paddings of a cell, and what stands in it beside the text. As in `table.css`. */
const BESIDE: Readonly<Record<SortKey, number>> = {
  reference: 1.75,
  phase: 3.25,
  preset: 0.875,
  device: 0.875,
  accepted: 1.25,
  changed: 1.25,
}

/** Nobody reads more of it in a table. */
const MOST_REM = 24

const SIZE_REM = 0.875
const HEAD_REM = 0.75

const WEIGHT: Partial<Record<SortKey, number>> = { reference: 650, phase: 600 }

/** In rem, by column. */
export const columnWidths: ReadonlySignal<Readonly<Record<SortKey, number>>> = computed(() => {
  const items = shown.value
  const [oldest, newest] = [
    earliest(items, acceptedAt),
    earliest(items, ({ changedAt }) => changedAt),
  ]
  return {
    reference: width(
      'reference',
      longest(items, ({ reference }) => reference),
    ),
    phase: width('phase', longest(items, deskWords)),
    preset: width(
      'preset',
      longest(items, ({ preset }) => presetName(preset)),
    ),
    device: width(
      'device',
      longest(items, (item) => deviceName(holderOf(item))),
    ),
    accepted: width('accepted', longerOf(moment(oldest), unsentMark(items))),
    changed: width('changed', moment(newest)),
  }
})

const longerOf = (one: string, other: string): string => (other.length > one.length ? other : one)

const unsentMark = (items: readonly Item[]): string =>
  items.some(({ row }) => row === null) ? t('desk.unsent_mark') : ''

/** The older a time, the more of it is told; it is 23:58 so that the hour is a long one. */
function earliest(items: readonly Item[], at: (item: Item) => number): number {
  const time = items.reduce((least, item) => Math.min(least, at(item)), Date.now())
  return new Date(time).setHours(23, 58)
}

/** Texts of one column are much alike, so that the one with most letters is the widest, or nearly so. */
function longest(items: readonly Item[], textOf: (item: Item) => string): string {
  let found = ''
  for (const item of items) {
    const text = textOf(item)
    if (text.length > found.length) found = text
  }
  return found
}

function width(key: SortKey, text: string): number {
  // Its arrow, where the table is in its order.
  const head = widthOf(t(`desk.column.${key}`), 650) * HEAD_REM + 2.5
  const rem = Math.max(widthOf(text, WEIGHT[key] ?? 400) * SIZE_REM + BESIDE[key], head)
  return Math.min(MOST_REM, Math.ceil(rem * 8) / 8)
}

const context = document.createElement('canvas').getContext('2d')
const measured = new Map<string, number>()

/** In em. */
function widthOf(text: string, weight: number): number {
  const key = `${weight} ${text}`
  const known = measured.get(key)
  if (known !== undefined) return known
  // A browser that measures nothing gets a guess.
  let em = text.length * 0.6
  if (context) {
    context.font = `${weight} 100px ${getComputedStyle(document.body).fontFamily}`
    em = context.measureText(text).width / 100
  }
  measured.set(key, em)
  return em
}
