/** Records on their way into the ledger: out of a device's own queue, or brought by another one. */
import { type ProblemCode, problem } from '../../shared/problem.ts'
import {
  BATCH_MAX_ITEMS,
  type BatchAnswer,
  BatchCall,
  ImportCall,
  type ItemAnswer,
} from '../../shared/protocol/protocol.ts'
import type { Device } from '../devices/devices.ts'
import { parse } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { acceptAll } from '../requests/accept-record.ts'
import { examine, type SignerOf } from '../requests/verify-record.ts'
import type { SiteParts } from '../site-context.ts'
import { type Answering, isInSight } from './call.ts'

/** Takes records, and starts the one that somebody is waiting for. */
export const acceptBatch: Answering = async ({ device, body }, site) => {
  const parsed = parse(BatchCall, body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const { items, start } = parsed.value
  if (start && device.state === 'wiping') return problemResponse('device_wiping')
  const wrong = wrongSize(items)
  if (wrong) return problemResponse(wrong)
  if (start && items.length > 1)
    return problemResponse(
      problem('invalid', { errors: [{ field: 'start', message: 'Only a single item starts.' }] }),
    )
  const answers = await takeAll(items, (id) => (id === device.id ? device : null), { site })
  const batch: BatchAnswer = {
    items: answers,
    ...(start ? { started: await startTaken(answers[0], device, site) } : {}),
  }
  return answer(batch)
}

/**
 * Records that another device could not send itself. Each speaks for its own signer, by the key that
 * the site has of it, revoked or not: whoever brings them can forge none, and owns none, but may see
 * them from then on.
 */
export const importBatch: Answering = async ({ device, body }, site) => {
  const parsed = parse(ImportCall, body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const { items } = parsed.value
  const wrong = wrongSize(items)
  if (wrong) return problemResponse(wrong)
  const taken = (answers: readonly ItemAnswer[]) => noteImported(answers, device, site)
  return answer({ items: await takeAll(items, site.devices.find, { site, taken }) })
}

function noteImported(answers: readonly ItemAnswer[], by: Device, { sights, audit }: SiteParts) {
  for (const item of answers) {
    if (!('request' in item)) continue
    const { id, device } = item.request
    const isNew = sights.import(by.id, item.request)
    if (isNew || item.outcome === 'accepted')
      audit.note({ code: 'imported', by: by.id, request: id, device })
  }
}

function wrongSize({ length }: readonly unknown[]): ProblemCode | null {
  if (length === 0) return 'batch_empty'
  return length > BATCH_MAX_ITEMS ? 'batch_too_large' : null
}

async function takeAll(
  items: readonly unknown[],
  signerOf: SignerOf,
  { site, taken }: { site: SiteParts; taken?: (answers: readonly ItemAnswer[]) => void },
): Promise<ItemAnswer[]> {
  const examined = await Promise.all(items.map((item) => examine(item, signerOf)))
  const answers = site.sql.transaction(() => {
    const accepted = acceptAll(examined, { ...site, now: site.now() })
    taken?.(accepted)
    return accepted
  })
  // No await in between: what a deletion left to do and the alarm for it reach the disk together.
  await site.arm()
  return answers
}

async function startTaken(item: ItemAnswer | undefined, device: Device, site: SiteParts) {
  const isTaken =
    item?.outcome === 'accepted' || item?.outcome === 'duplicate' || item?.outcome === 'superseded'
  const start = { endpoint: 'POST /api/requests/:id/start', device } as const
  if (!isTaken || !isInSight(item.request, start, site)) return null
  const outcome = await site.start(item.request.id, { by: device.id, withoutUnreadable: false })
  await site.arm()
  return outcome.kind === 'started' ? outcome.started : { problem: outcome.problem }
}
