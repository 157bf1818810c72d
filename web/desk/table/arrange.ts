/** Which requests the table shows, in which order. Pure, and quick enough for 10,000 in one frame. */
import type { State } from '../../../shared/lifecycle.ts'
import { foldedReference } from '../../../shared/record/reference.ts'
import { type Status, statusOf } from '../../components/desk-words.ts'
import type { Item } from '../../state/request.ts'
import { startOfDay } from '../../ui/days.ts'
import { type Filters, type SortKey, STATUSES } from './filter/filters.ts'

export type Names = {
  device(id: string | null): string
  /** Of `null`: options of its own. */
  preset(id: string | null): string
}

type View = { filters: Filters; search: string; names: Names }

/** Who created it, null being this device; then whom it was assigned to, where that is another. */
export function devicesOf({ row }: Item): readonly [string | null] | readonly [string, string] {
  if (row === null) return [null]
  return row.assignee === null || row.assignee === row.device
    ? [row.device]
    : [row.device, row.assignee]
}

export const errorOf = (state: State): string | null =>
  state.phase === 'unverified' ? state.last_error.code : null

/** When the ledger accepted it; for what was not sent yet, when it was saved here. */
export const acceptedAt = ({ row, changedAt }: Item): number => row?.accepted_at ?? changedAt

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

/** How many of each status there would be if none were chosen; of what is searched for. They sum to `all`. */
export function countStatuses(
  items: readonly Item[],
  { filters, search }: Pick<View, 'filters' | 'search'>,
): ReadonlyMap<Status | 'all', number> {
  const isShown = shownBy({ ...filters, statuses: [] }, search)
  const counts = new Map<Status | 'all', number>([['all', 0]])
  const add = (key: Status | 'all') => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const item of items) {
    if (!isShown(item)) continue
    add(statusOf(item))
    add('all')
  }
  return counts
}

function shownBy(filters: Filters, search: string): (item: Item) => boolean {
  const typed = folded(search)
  const words = typed.split(' ')
  const { statuses, from, to, before, device, preset, error } = filters
  const wanted = new Set<Status>(statuses)
  const begin = from === null ? Number.NEGATIVE_INFINITY : startOfDay(from)
  const end = Math.min(
    to === null ? Number.POSITIVE_INFINITY : startOfDay(to, 1),
    before === null ? Number.POSITIVE_INFINITY : before + 1,
  )
  return (item) => {
    if (wanted.size > 0 && !wanted.has(statusOf(item))) return false
    if (device !== null && item.row?.device !== device && item.row?.assignee !== device)
      return false
    // Redacted, it has no preset any more, not one of its own.
    if (preset !== null && (item.reference === '' || (item.preset ?? '') !== preset)) return false
    if (error !== null && errorOf(item.state) !== error) return false
    const at = acceptedAt(item)
    return at >= begin && at < end && isFound(item, typed, words)
  }
}

/**
 * Also by the whole id: that is how a request is named elsewhere. What was typed is looked for anywhere as
 * it stands; else each of several words begins one, in any order: whoever searches for "depot 31" and
 * selects all does not mean Depot 331.
 */
function isFound(item: Item, typed: string, words: readonly string[]): boolean {
  if (typed === '') return true
  const text = FOLDED.get(item) ?? folded(item.reference)
  FOLDED.set(item, text)
  if (text.includes(typed)) return true
  return words.every((word) => item.id === word || (words.length > 1 && begins(text, word)))
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

/** As references are compared, and without accents: what the server finds by its part is found here. */
export const folded = (text: string): string =>
  foldedReference(text).normalize('NFD').replaceAll(/\p{M}/gu, '')

/** So that Order 9 comes before Order 10. */
const naturalKey = (text: string): string =>
  folded(text).replaceAll(/\d+/g, (digits) => digits.padStart(16, '0'))

type Key = string | number

/** Of those that have none any more: they come after all that have. */
const LAST = '\uffff'

const KEYS: Readonly<Record<SortKey, (item: Item, names: Names) => Key>> = {
  reference: ({ reference }) => naturalKey(reference) || LAST,
  phase: (item) => STATUSES.indexOf(statusOf(item)),
  preset: ({ reference, preset }, names) =>
    reference === '' ? LAST : naturalKey(names.preset(preset)),
  device: (item, names) => naturalKey(devicesOf(item).map(names.device).join(' → ')),
  accepted: acceptedAt,
  changed: ({ changedAt }) => changedAt,
}

const compare = (a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0)
