/** Which requests the table shows, in which order. Pure, and quick enough for 10,000 in one frame. */
import type { Phase, State } from '../../../shared/lifecycle.ts'
import type { Item } from '../../state/request.ts'
import { type Filters, PHASES, type SortKey, startOfDay } from './filter/filters.ts'

export type Names = {
  device(id: string | null): string
  /** Of `null`: options of its own. */
  preset(id: string | null): string
}

type View = { filters: Filters; search: string; names: Names }

/** By whom the request is looked after now: whoever it was handed to, else its author. */
export const holderOf = ({ row }: Item): string | null => row && (row.assignee ?? row.device)

export const errorOf = (state: State): string | null =>
  state.phase === 'unverified' ? state.last_error.code : null

/** When the ledger accepted it; for what was not sent yet, when it was saved here. */
export const acceptedAt = ({ row, changedAt }: Item): number => row?.accepted_at ?? changedAt

const isErased = (phase: Phase): boolean => phase === 'redacting' || phase === 'redacted'

/** Equal ones stay in the order they came in: newest first. */
export function arrange(items: readonly Item[], { filters, search, names }: View): readonly Item[] {
  const isShown = shownBy(filters, search)
  const found = items.filter(isShown)
  const keyOf = KEYS[filters.sort]
  const sign = filters.isAscending ? 1 : -1
  return found
    .map((item) => ({ item, key: keyOf(item, names) }))
    .sort((a, b) => sign * compare(a.key, b.key))
    .map(({ item }) => item)
}

/** How many of each phase there would be if phases were not chosen among; of what is searched for. */
export function countPhases(
  items: readonly Item[],
  { filters, search }: Pick<View, 'filters' | 'search'>,
): ReadonlyMap<Phase | 'all', number> {
  const isShown = shownBy({ ...filters, phases: PHASES }, search)
  const counts = new Map<Phase | 'all', number>([['all', 0]])
  const add = (key: Phase | 'all') => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const item of items) {
    if (!isShown(item)) continue
    add(item.state.phase)
    if (!isErased(item.state.phase)) add('all')
  }
  return counts
}

function shownBy(filters: Filters, search: string): (item: Item) => boolean {
  const words = folded(search).split(/\s+/).filter(Boolean)
  const { phases, from, to, device, preset, error } = filters
  const wanted = new Set<Phase>(phases)
  const begin = from === null ? Number.NEGATIVE_INFINITY : startOfDay(from)
  const end = to === null ? Number.POSITIVE_INFINITY : startOfDay(to, 1)
  return (item) => {
    const { phase } = item.state
    if (wanted.size === 0 ? isErased(phase) : !wanted.has(phase)) return false
    if (device !== null && item.row?.device !== device && item.row?.assignee !== device)
      return false
    if (preset !== null && (item.preset ?? '') !== preset) return false
    if (error !== null && errorOf(item.state) !== error) return false
    const at = acceptedAt(item)
    return at >= begin && at < end && hasAll(item, words)
  }
}

/**
 * Also by the whole id: that is how a request is named elsewhere. One word is looked for anywhere. Each of
 * several begins a word: whoever searches for "depot 31" and selects all does not mean Depot 331.
 */
function hasAll(item: Item, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = FOLDED.get(item) ?? folded(item.reference)
  FOLDED.set(item, text)
  const isIn = words.length === 1 ? text.includes.bind(text) : (word: string) => begins(text, word)
  return words.every((word) => isIn(word) || item.id === word)
}

function begins(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || kindOf(text[at - 1]) !== kindOf(word[0]) || kindOf(word[0]) === 'sign')
      return true
  return false
}

/** Where one kind ends and another begins, a word begins: Order31 has two. */
function kindOf(character = ''): 'letter' | 'digit' | 'sign' {
  if (/\p{N}/u.test(character)) return 'digit'
  return /\p{L}/u.test(character) ? 'letter' : 'sign'
}

/** Rows that did not change are the same items: each is folded once, not at each letter typed. */
const FOLDED = new WeakMap<Item, string>()

/** Lower case and without accents. */
export const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** So that Order 9 comes before Order 10. */
const naturalKey = (text: string): string =>
  folded(text).replaceAll(/\d+/g, (digits) => digits.padStart(16, '0'))

type Key = string | number

const KEYS: Readonly<Record<SortKey, (item: Item, names: Names) => Key>> = {
  reference: ({ reference }) => naturalKey(reference),
  phase: ({ state }) => PHASES.indexOf(state.phase),
  preset: ({ preset }, names) => naturalKey(names.preset(preset)),
  device: (item, names) => naturalKey(names.device(holderOf(item))),
  accepted: acceptedAt,
  changed: ({ changedAt }) => changedAt,
}

const compare = (a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0)
