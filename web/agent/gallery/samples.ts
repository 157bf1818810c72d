/** One of each for the gallery: every phase, every state of the sync, every tone. */
import type { State } from '../../../shared/lifecycle.ts'
import { problem } from '../../../shared/problem.ts'
import type { Item } from '../../state/request.ts'
import type { Sync } from '../../state/sync-status.ts'
import type { Tone } from '../../ui/notice.tsx'

export const TONES: readonly Tone[] = [
  ...(['saved', 'safe', 'waiting', 'checking', 'good', 'again', 'bad', 'quiet'] as const),
]

const session = 'vs_sample'
const STATES: readonly State[] = [
  { phase: 'queued' },
  { phase: 'refused', problem: problem('record_invalid') },
  { phase: 'accepted' },
  { phase: 'open', session },
  { phase: 'processing', session },
  { phase: 'verified', session },
  { phase: 'unverified', session, last_error: { code: 'document_expired', reason: null } },
  { phase: 'canceled', session },
  { phase: 'redacting', session },
  { phase: 'redacted', session },
]

const item = (state: State, i: number): Item => ({
  id: `sample-${i}`,
  reference: `Order ${1001 + i}`,
  preset: 'document-selfie',
  asked: { type: 'document' },
  details: true,
  notes: false,
  state,
  unsent: state.phase === 'queued',
  isRemoving: false,
  isOnlyHere: false,
  refusal: null,
  obstacle: null,
  createdAt: Date.now(),
  changedAt: Date.now(),
  attempts: 1,
  attemptsMax: 3,
  rev: 1,
  closed: null,
  pendingAction: null,
  openedAt: null,
  revokedAt: null,
  row: null,
})

export const ITEMS: readonly Item[] = [
  ...STATES.map(item),
  { ...item({ phase: 'open', session }, 20), closed: { reason: 'Known to us', at: Date.now() } },
  { ...item({ phase: 'open', session }, 21), pendingAction: 'cancel' },
  { ...item({ phase: 'accepted' }, 22), unsent: true },
  { ...item({ phase: 'accepted' }, 23), unsent: true, isRemoving: true },
]

const sync: Sync = {
  unsent: 0,
  refused: 0,
  lastContactAt: Date.now(),
  reachable: true,
  activity: { kind: 'idle' },
  persisted: true,
}

export const SYNCS: readonly Sync[] = [
  sync,
  { ...sync, lastContactAt: null },
  { ...sync, unsent: 3 },
  { ...sync, unsent: 3, activity: { kind: 'sending', count: 3 } },
  { ...sync, reachable: false, activity: { kind: 'waiting', cause: 'no_network', until: 9_000 } },
  { ...sync, unsent: 2, activity: { kind: 'waiting', cause: 'no_network', until: 9_000 } },
  { ...sync, unsent: 2, activity: { kind: 'waiting', cause: 'worker_down', until: 9_000 } },
  { ...sync, unsent: 1, activity: { kind: 'waiting', cause: 'throttled', until: 90_000 } },
  { ...sync, unsent: 1, activity: { kind: 'waiting', cause: 'later', until: 300_000 } },
  { ...sync, refused: 2 },
  { ...sync, activity: { kind: 'stopped', problem: problem('device_revoked') } },
]
