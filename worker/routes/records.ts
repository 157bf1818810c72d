/** Records on their way into the ledger: out of a device's own outbox, or brought by another one. */
import { type ProblemCode, problem } from '../../shared/problem.ts'
import {
  ACKNOWLEDGED,
  BATCH_MAX_ITEMS,
  type BatchAnswer,
  BatchCall,
  ImportCall,
  type ItemAnswer,
} from '../../shared/protocol/protocol.ts'
import { type Device, findDevice } from '../devices/devices.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { acceptAll, type LedgerAnswer, notForYou, type Taken } from '../requests/accept-record.ts'
import { grantToImporter } from '../requests/access.ts'
import { commit } from '../requests/commit.ts'
import type { Ledger } from '../requests/request-table.ts'
import { type SignerOf, verifyRecord } from '../requests/verify-record.ts'
import type { SiteContext } from '../site-context.ts'
import { noteAudit } from '../storage/audit.ts'
import { isVisible, onCall } from './call.ts'
import { tellRow, tellStarted } from './tell-row.ts'

/** Takes records, and starts the one that somebody is waiting for. */
export const acceptBatch = onCall(BatchCall, async ({ device }, { items, start }, site) => {
  if (start && device.state === 'wiping') return problemResponse('device_wiping')
  const wrongSize = wrongSizeOf(items)
  if (wrongSize) return problemResponse(wrongSize)
  if (start && items.length > 1)
    return problemResponse(
      problem('invalid', { errors: [{ field: 'start', message: 'Only a single item starts.' }] }),
    )
  const verifications = await verifyAll(items, (id) => (id === device.id ? device : null))
  const answers = await commit(site, () =>
    acceptAll(site, verifications).map((taken) => answerFor(device, taken, site)),
  )
  const batch: BatchAnswer = {
    items: answers.map((item) => tellItem(site, device, item)),
    started: start ? await startAccepted(answers[0], device, site) : undefined,
  }
  return answer(batch)
})

/**
 * Records that another device could not send itself. Each speaks for its own signer, by the key that
 * the site has of it, revoked or not: whoever brings them can forge none, and owns none, but may see
 * from then on what they brought.
 */
export const importBatch = onCall(ImportCall, async ({ device }, { items }, site) => {
  const wrongSize = wrongSizeOf(items)
  if (wrongSize) return problemResponse(wrongSize)
  const verifications = await verifyAll(items, (id) => findDevice(site, id))
  const answers = await commit(site, () =>
    acceptAll(site, verifications).map((taken) => {
      noteImported(site, taken, device)
      return answerFor(device, taken, site)
    }),
  )
  return answer({
    items: answers.map((item) => tellItem(site, device, item)),
  } satisfies BatchAnswer)
})

function wrongSizeOf({ length }: readonly unknown[]): ProblemCode | null {
  if (length === 0) return 'batch_empty'
  return length > BATCH_MAX_ITEMS ? 'batch_too_large' : null
}

const verifyAll = (items: readonly unknown[], signerOf: SignerOf) =>
  Promise.all(items.map((item) => verifyRecord(item, signerOf)))

const tellItem = (site: SiteContext, device: Device, item: LedgerAnswer): ItemAnswer =>
  'request' in item ? { ...item, request: tellRow(site, device, item.request) } : item

/**
 * Access comes with what was brought: a record that the ledger has already, out of a ticket or an old
 * file, is no key to its request. The audit row names who signed it, and who brought it.
 */
function noteImported(ledger: Ledger, { request, signer, isNews }: Taken, by: Device): void {
  if (!isNews || !request || !signer) return
  grantToImporter(ledger, by.id, request)
  noteAudit(ledger, { code: 'imported', by: by.id, request: request.id, device: signer })
}

/**
 * What a device may not read by id, it does not learn by writing either: its record is acknowledged, or
 * refused as for an id that belongs to somebody else.
 */
function answerFor(device: Device, { answer, request }: Taken, ledger: Ledger): LedgerAnswer {
  if (!request || isVisible(ledger, request, { endpoint: 'GET /api/requests/:id', device }))
    return answer
  const isAcknowledged = ACKNOWLEDGED.some((outcome) => outcome === answer.outcome)
  return isAcknowledged ? { outcome: 'received' } : notForYou()
}

async function startAccepted(item: LedgerAnswer | undefined, device: Device, site: SiteContext) {
  const isAccepted =
    item?.outcome === 'accepted' || item?.outcome === 'duplicate' || item?.outcome === 'superseded'
  const start = { endpoint: 'POST /api/requests/:id/start', device } as const
  if (!isAccepted || !isVisible(site, item.request, start)) return null
  const starter = { by: device.id, withoutUnreadable: false }
  const outcome = await site.starts.start(site, item.request.id, starter)
  return outcome.kind === 'started'
    ? tellStarted(site, device, outcome.started)
    : { problem: outcome.problem }
}
