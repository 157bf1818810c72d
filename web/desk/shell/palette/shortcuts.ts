/**
 * The keys that work everywhere at the desk, in one table for the keyboard and for the cheat sheet.
 * Single characters can be turned off (WCAG 2.2, 2.1.4): speech input types them by accident.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { keepChoice, keptChoice } from '../../../browser/kept-choice.ts'
import { route } from '../../../router.tsx'
import { moveTo, SEARCH_ID, tableAddress } from '../../table/choice.ts'
import { openNeighbour } from '../../table/shown.ts'

export const overlay = signal<'palette' | 'keys' | 'help' | 'left-settings' | null>(null)

export function closeOverlay(): void {
  overlay.value = null
}

export const isMac = /Mac|iP(?:hone|ad)/.test(navigator.platform)

const SINGLE_KEYS = 'fieldproof-single-keys'
const single = signal(keptChoice(SINGLE_KEYS) !== 'off')
export const singleKeys: ReadonlySignal<boolean> = single

export function allowSingleKeys(allowed: boolean): void {
  single.value = allowed
  keepChoice(SINGLE_KEYS, allowed ? null : 'off')
}

const openRequest = (): string | undefined => /^\/requests\/([^/]+)$/.exec(location.pathname)?.[1]

function toTable(): void {
  const id = openRequest()
  if (id === undefined) return
  route(tableAddress())
  moveTo(id)
}

/** From an open request to the table, and from the table to the search. */
function leave({ target }: KeyboardEvent): void {
  if (openRequest() !== undefined) toTable()
  else if (target instanceof Element && target.closest('[role="grid"]')) focusSearch()
}

function focusSearch(): void {
  const search = () => document.getElementById(SEARCH_ID)
  if (!search()) {
    route(tableAddress())
    requestAnimationFrame(() => search()?.focus())
  }
  // At once where it is there: the next letter is on its way.
  search()?.focus()
}

/** On the open request, whatever of it has the focus; in the table they move along the rows. */
function toNeighbour(step: -1 | 1): void {
  const id = openRequest()
  if (id !== undefined) openNeighbour(id, step)
}

const SINGLE: Readonly<Record<string, () => void>> = {
  '/': focusSearch,
  '?': () => {
    overlay.value = 'keys'
  },
  n: () => route('/new'),
  j: () => toNeighbour(1),
  k: () => toNeighbour(-1),
}

/** A letter chooses from a list, too. */
const isTyping = ({ target, key }: KeyboardEvent): boolean =>
  target instanceof Element &&
  target.closest(`input:not([type="checkbox"]), textarea${/[a-z]/.test(key) ? ', select' : ''}`) !==
    null

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey) return
  const isCommand = event.ctrlKey || event.metaKey
  if (isCommand && event.key.toLowerCase() === 'k' && !event.shiftKey) {
    event.preventDefault()
    overlay.value = overlay.value === 'palette' ? null : 'palette'
    return
  }
  if (isCommand || document.querySelector('dialog[open]')) return
  if (event.key === 'Escape') leave(event)
  const act = single.value && !isTyping(event) ? SINGLE[event.key] : undefined
  if (!act) return
  event.preventDefault()
  act()
}

export function useShortcuts(): void {
  // Before anything is seen: whoever sees the desk may press a key.
  useLayoutEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
