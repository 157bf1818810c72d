/** Requests that only the server has by now: a page of them, and one that is opened here. */
import type { Problem } from '../../shared/problem.ts'
import { RequestList } from '../../shared/protocol/request-list.ts'
import { call } from '../api/client.ts'
import { fetchRequest } from '../api/endpoints.ts'
import { readRequests } from '../state/requests.ts'
import { announceChange } from '../store/broadcast.ts'
import { holdOlder } from '../store/older-rows.ts'
import { loadSetting } from '../store/store.ts'
import { type Read, read } from './desk.ts'

/** Until when the replica is but a part; null where it holds all. */
export const loadPartialUntil = async (): Promise<number | null> =>
  (await loadSetting('partialUntil')) ?? null

/** Newest first. `query`: filters, as `shared/protocol/request-list.ts` has them. */
export const readOlder = (query: URLSearchParams): Promise<Read<RequestList>> =>
  read((caller) =>
    call(caller, { to: 'GET /api/requests', query, waitsForStripe: false }, RequestList),
  )

/** Null: it is on this computer. */
export async function openOlder(id: string): Promise<Problem | null> {
  const found = await read((caller) => fetchRequest(caller, id))
  if (found.kind === 'problem') return found.problem
  await holdOlder(found.value)
  await readRequests()
  announceChange()
  return null
}
