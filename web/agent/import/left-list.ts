/**
 * The list that somebody is looking through, as they left it: whoever opens a request beside it, or looks
 * something up, finds it again. It is in no store: it goes with the page, and with the device's site.
 */
import type { Mapping } from '../../lists/columns.ts'
import type { HowToRead, ListTable } from '../../lists/how-to-read.ts'
import type { RowsState } from './review/use-checked-rows.ts'

export type ReviewState = {
  isHead: boolean
  mapping: Mapping
  /** Doubles that are saved all the same. */
  anyway: ReadonlySet<number>
  rows: RowsState
}

export type ListStep = {
  kind: 'list'
  file: File
  how: HowToRead
  table: ListTable
  /** Null until it was looked at. */
  review: ReviewState | null
  scrolled: { top: number }
}

let left: { device: string; step: ListStep } | null = null

export const leaveList = (device: string, step: ListStep): void => {
  left = { device, step }
}

export function forgetList(): void {
  left = null
}

/** Null for another device than it was left on: this browser was enrolled anew. */
export const listLeftOn = (device: string): ListStep | null =>
  left?.device === device ? left.step : null
