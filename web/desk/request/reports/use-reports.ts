/** The reports of a request, read from Stripe for as long as its page is open, for all parts of it. */

import { sessionOf } from '../../../../shared/protocol/ledger-state.ts'
import type { RequestReports } from '../../../../shared/protocol/supervisor/report-calls.ts'
import { readReports } from '../../../actions/desk.ts'
import type { Item } from '../../../state/request.ts'
import { type Reading, useRead } from '../../shell/use-read.ts'

/** Whether Stripe was ever asked to check anything of it. */
export const wasSubmitted = (item: Item): boolean => item.attempts > 0 && sessionOf(item) !== null

/** Read again with each attempt and each result. */
export function useReports(item: Item): { reading: Reading<RequestReports>; again(): void } {
  const { id, attempts, state } = item
  return useRead(
    { of: wasSubmitted(item) ? id : null, version: `${attempts} ${state.phase}` },
    () => readReports(id),
  )
}
