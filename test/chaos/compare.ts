/**
 * Holds the four views against each other and against what the screen had promised. Pure. The words
 * expected on the screen are written out here, not taken from the app.
 */
import { isDeepStrictEqual } from 'node:util'
import { readSessionReference } from '../../shared/ids.ts'
import { advance, type Phase } from '../../shared/lifecycle.ts'
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import type { Told } from './play.ts'
import type { Session } from './stage/stripe-desk.ts'
import type { Shown, Views } from './views.ts'

export const BAD = ['lost', 'doubled', 'stuck', 'disagreeing'] as const
export type Bad = (typeof BAD)[number]

/** `id`: of the request, or of the session that belongs to none; the reference of one never saved. */
export type Finding = { kind: Bad; id: string; what: string }

/** What the screen said of a request, and what people did with it. */
export type Promised = Pick<Told, 'references' | 'pressed' | 'removal'> & {
  id: string
  wanted: boolean
}

const WORDS: Partial<Record<Phase, RegExp>> = {
  accepted: /^Ready to verify$/,
  open: /^Waiting for the person$/,
  processing: /^Processing at Stripe$/,
  verified: /^Verified$/,
  unverified: /^Action needed: ./,
  canceled: /^Cancelled$/,
}

export function compare(promised: readonly Promised[], views: Views): Finding[] {
  const { screen, device, ledger, sessions } = views
  const rows = new Map(ledger.map((row) => [row.id, row]))
  const ofRequest = bySession(sessions)
  const removed = new Map(promised.map(({ id, removal }) => [id, removal]))
  return [
    ...promised.flatMap((one) => kept(one, views, rows.get(one.id))),
    ...promised.flatMap(({ id, wanted }) =>
      wanted && !ofRequest.has(id) ? [bad('stuck', id, 'could not be started')] : [],
    ),
    ...device.queue.map(({ id, problem }) =>
      bad('stuck', id, `still in the queue: ${problem?.code ?? 'unsent'}`),
    ),
    ...[...ofRequest].flatMap(([id, own]) =>
      own.length > 1 ? [bad('doubled', id, `has ${own.length} sessions`)] : [],
    ),
    ...twice(ledger),
    ...ledger.flatMap((row) => sameAtStripe(row, ofRequest.get(row.id) ?? [], removed)),
    ...sessions.flatMap(({ id, client_reference_id }) =>
      rows.has(requestOf(client_reference_id)) ? [] : [bad('disagreeing', id, 'is in no ledger')],
    ),
    ...device.replica.flatMap((row) => sameAtOffice(row, rows.get(row.id))),
    ...ledger.flatMap((row) => shownOnce(row, screen)),
    ...unasked(promised, views),
  ]
}

const bad = (kind: Bad, id: string, what: string): Finding => ({ kind, id, what })

const requestOf = (reference: string | null): string => readSessionReference(reference)?.id ?? ''

function bySession(sessions: readonly Session[]): Map<string, Session[]> {
  return Map.groupBy(sessions, ({ client_reference_id }) => requestOf(client_reference_id))
}

/** Saved is saved: at the office as it was created, or still here. */
function kept({ id, references, removal }: Promised, { device }: Views, row?: RequestRow) {
  if (removal === 'gone') return row ? [bad('disagreeing', id, 'came back')] : []
  if (row) {
    return references.includes(row.reference)
      ? []
      : [bad('lost', id, `is "${row.reference}" at the office`)]
  }
  // It may have gone at the moment when the browser was killed.
  if (removal === 'tried') return []
  return device.queue.some((queued) => queued.id === id)
    ? []
    : [bad('lost', id, 'is neither in the queue nor in the ledger')]
}

/** Each save had a reference of its own: two rows with one are one tap saved twice. */
const twice = (ledger: readonly RequestRow[]): Finding[] =>
  [...Map.groupBy(ledger, ({ reference }) => reference).values()].flatMap(([first, ...more]) =>
    first && more.length > 0 ? [bad('doubled', first.id, `saved ${more.length + 1} times`)] : [],
  )

/** The ledger's phase must be what a fresh look at Stripe gives. */
function sameAtStripe(
  { id, state }: RequestRow,
  [session]: readonly Session[],
  removed: ReadonlyMap<string, Told['removal']>,
): Finding[] {
  const { phase } = state
  const removal = removed.get(id) ?? null
  if (!session) {
    const phases = {
      saved: ['canceled'],
      tried: ['accepted', 'canceled'],
      gone: [],
      none: ['accepted'],
    }
    if (phases[removal ?? 'none'].some((one) => one === phase)) return []
    return [bad('disagreeing', id, `${phase} without a session, removal ${removal}`)]
  }
  if (removal === 'saved' && session.status === 'requires_input' && !session.last_error)
    return [bad('disagreeing', id, 'was removed, and its session lives')]
  const reading = { ...session, redaction: session.redaction?.status ?? null }
  const fresh = advance({ phase: 'accepted' }, { kind: 'read', session: reading })
  if (isDeepStrictEqual(fresh, state)) return []
  return [bad('disagreeing', id, `${phase} in the ledger, ${fresh.phase} at Stripe`)]
}

function sameAtOffice({ id, state }: RequestRow, row?: RequestRow): Finding[] {
  if (!row) return [bad('disagreeing', id, 'on the device, not in the ledger')]
  if (isDeepStrictEqual(state, row.state)) return []
  return [bad('disagreeing', id, `${state.phase} on the device, ${row.state.phase} in the ledger`)]
}

function shownOnce({ id, reference, state }: RequestRow, screen: readonly Shown[]): Finding[] {
  const rows = screen.filter((row) => row.id === id)
  const [row] = rows
  if (rows.length > 1) return [bad('doubled', id, 'is on the screen twice')]
  if (!row) return [bad('disagreeing', id, 'is not on the screen')]
  if (row.reference === reference && WORDS[state.phase]?.test(row.words)) return []
  return [bad('disagreeing', id, `on the screen "${row.words}", in the ledger ${state.phase}`)]
}

/** Stripe bills what is started: nothing may be that nobody asked for. */
function unasked(promised: readonly Promised[], { creates }: Views): Finding[] {
  const pressed = new Set(promised.filter((one) => one.pressed).map(({ id }) => id))
  const asked = new Set(creates.map((key) => key.split('/')[1] ?? ''))
  return [...asked]
    .filter((id) => !pressed.has(id))
    .map((id) => bad('disagreeing', id, 'was created at Stripe, though nobody started it'))
}
