/**
 * How a file is read, and what it turns out to be. By itself, so that a screen which knows these does not
 * bring the readers along.
 */
import type { Encoding, OlderEncoding } from './encoding.ts'
import type { Row } from './table.ts'

export const SEPARATORS = [',', ';', '\t', '|'] as const
export type Separator = (typeof SEPARATORS)[number]

/** How somebody wants it read; null is to be guessed. */
export type HowToRead = {
  encoding: Encoding | null
  separator: Separator | null
  sheet: number
  /** The older code page that was chosen here before. */
  usual: OlderEncoding | null
}

export const AS_GUESSED: HowToRead = { encoding: null, separator: null, sheet: 0, usual: null }

export type ListTable = {
  kind: 'list'
  /** How it was read. */
  source:
    | { kind: 'text'; encoding: Encoding; separator: Separator }
    | { kind: 'sheet'; sheets: readonly string[]; sheet: number }
  /** Titles and the like, where the names of the columns stand below them. */
  above: readonly Row[]
  /** The first that is not blank: most likely the names of the columns. Null for an empty sheet of several. */
  head: Row | null
  rows: readonly Row[]
}

/** Stable: screens and tests go by them. */
export type NoList = {
  kind: 'no_list'
  code:
    | 'empty'
    | 'no_rows'
    | 'too_large'
    | 'too_many'
    | 'old_or_locked'
    | 'other_office'
    | 'damaged'
    | 'not_a_list'
}
