/**
 * The drafts of this device as screens list them, and word of them between tabs: by a channel of their
 * own, for they are stored while somebody types, and nobody else needs to read anything anew.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { coalesce } from '../store/coalesce.ts'
import { loadDrafts } from '../store/drafts.ts'
import type { StoredDraft } from '../store/stored-draft.ts'

const found = signal<readonly StoredDraft[]>([])

/** Newest first; read when a list of them is opened. */
export const drafts: ReadonlySignal<readonly StoredDraft[]> = found

export const readDrafts: () => Promise<void> = coalesce(async () => {
  found.value = (await loadDrafts()).sort((a, b) => b.savedAt - a.savedAt)
})

const channel = new BroadcastChannel('fieldproof-drafts')

/** Tells the other tabs. */
export const draftsChanged = (): void => channel.postMessage('changed')

/** Returns what ends it. */
export function onDrafts(listener: () => void): () => void {
  channel.addEventListener('message', listener)
  return () => channel.removeEventListener('message', listener)
}

/** What was just deleted, while it can be brought back. */
export const deleted = signal<StoredDraft | null>(null)
