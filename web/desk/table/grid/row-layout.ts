/**
 * Which columns a row has room for, and how wide each is: what they need decides, not the window, so that
 * no text is cut beside an empty column and none is left out that would fit. Pure. Everything is in rem.
 */
import type { SortKey } from '../filter/filters.ts'

/** How much room each column needs. `assignee`: that of the devices, where only one of two is named. */
export type Widths = Readonly<Record<SortKey | 'assignee', number>>

type RowLayout = {
  shown: readonly SortKey[]
  /** Of two devices only the one that has the request now. */
  isShort: boolean
  /** As CSS has it (`grid-template-columns`). */
  template: string
}

/** The box that chooses a row, as far from the edge as the heading above it. */
const CHOOSE = 2.75

/** As much of a text tells it from others: longer ones are cut before a column is left out. */
const ENOUGH: Partial<Record<keyof Widths, number>> = {
  reference: 13,
  phase: 16,
  preset: 13,
  device: 13,
  assignee: 13,
}

/** Whoever has a narrow window looks for a reference and its status; an open request tells the rest. */
const CHOICES: readonly (readonly SortKey[])[] = [
  ['reference', 'phase', 'preset', 'device', 'accepted', 'changed'],
  ['reference', 'phase', 'preset', 'device', 'accepted'],
  ['reference', 'phase', 'device', 'accepted'],
  ['reference', 'phase', 'accepted'],
]
const LEAST: readonly SortKey[] = ['reference', 'phase']

/** Of room that nothing needs. */
const SHARE: Readonly<Record<SortKey, string>> = {
  reference: '1.5fr',
  phase: '1.4fr',
  preset: '1fr',
  device: '1fr',
  accepted: '0.6fr',
  changed: '0.6fr',
}

export function rowLayout(widths: Widths, room: number): RowLayout {
  for (const shown of CHOICES)
    for (const isShort of shown.includes('device') ? [false, true] : [false]) {
      const needs = shown.map((key) => needOf(key, widths, isShort))
      if (CHOOSE + sum(needs.map(({ least }) => least)) > room) continue
      const hasAll = CHOOSE + sum(needs.map(({ all }) => all)) <= room
      const tracks = needs.map(({ key, least, all }) =>
        hasAll ? `minmax(${all}rem, ${SHARE[key]})` : `minmax(${least}rem, ${all}rem)`,
      )
      return { shown, isShort, template: `${CHOOSE}rem ${tracks.join(' ')}` }
    }
  const { least } = needOf('reference', widths, false)
  return {
    shown: LEAST,
    isShort: false,
    template: `${CHOOSE}rem minmax(${least}rem, 1fr) minmax(8rem, ${widths.phase}rem)`,
  }
}

function needOf(key: SortKey, widths: Widths, isShort: boolean) {
  const column = key === 'device' && isShort ? 'assignee' : key
  const all = widths[column]
  return { key, all, least: Math.min(all, ENOUGH[column] ?? all) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
