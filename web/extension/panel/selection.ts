/**
 * What somebody selected, or which link they clicked, for a new request: the background leaves it, and one
 * panel takes it. Two windows have two panels: the one in front.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { query } from '../../agent/list/list-choice.ts'
import { route } from '../../router.tsx'
import { type LeftForPanel, takeLeft } from '../background/left-for-panel.ts'

const taken = signal<LeftForPanel | null>(null)
/** Waits for somebody to say what it is. */
export const selection: ReadonlySignal<LeftForPanel | null> = taken

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
    const left = (await isInFront()) && (await takeLeft(chrome))
    if (left) go(left)
  })

/** What is only looked for, and what is empty, needs no question. */
function go(left: LeftForPanel): void {
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
