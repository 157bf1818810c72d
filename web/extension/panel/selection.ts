/**
 * What somebody selected, or which link they clicked, for a new request: the background leaves it in the
 * browser's session storage, and one panel takes it. Two windows have two panels: the one in front.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import * as v from 'valibot'
import { query } from '../../agent/list/list-choice.ts'
import { route } from '../../router.tsx'

const KEY = 'prefill'

/** What waits for longer was meant for something that is over. */
const FRESH_MS = 5 * 60_000

/** As the background leaves it. `at`: epoch ms. */
export const Prefill = v.object({
  text: v.string(),
  kind: v.picklist(['selection', 'tel', 'mailto', 'find', 'new']),
  at: v.number(),
})
export type Prefill = v.InferOutput<typeof Prefill>

const taken = signal<Prefill | null>(null)
/** Waits for somebody to say what it is. */
export const selection: ReadonlySignal<Prefill | null> = taken

export const dropSelection = (): void => {
  taken.value = null
}

/** Takes what is there, and from now on what comes. Returns how to stop. */
export function hearSelections(): () => void {
  const take = () =>
    void takeSelection().catch((error: unknown) => console.warn('selection', error))
  chrome.storage.session.onChanged.addListener(take)
  addEventListener('focus', take)
  take()
  return () => {
    chrome.storage.session.onChanged.removeListener(take)
    removeEventListener('focus', take)
  }
}

/** One panel at a time, so that none takes what another has. */
const takeSelection = (): Promise<void> =>
  navigator.locks.request('fieldproof-selection', async () => {
    if (!(await isInFront())) return
    const { [KEY]: left } = await chrome.storage.session.get(KEY)
    if (left === undefined) return
    await chrome.storage.session.remove(KEY)
    if (v.is(Prefill, left) && Math.abs(Date.now() - left.at) < FRESH_MS) go(left)
  })

/** What is only looked for, and what is empty, needs no question. */
function go(left: Prefill): void {
  if (left.kind === 'find') {
    query.value = left.text.trim()
    route('/')
  } else if (left.kind === 'new') route('/new')
  else taken.value = left
}

async function isInFront(): Promise<boolean> {
  if (document.visibilityState === 'hidden') return false
  return document.hasFocus() || (await chrome.windows.getCurrent()).focused
}
