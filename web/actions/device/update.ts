/** Changes a request after its start: checked, sealed and sent; Stripe is told by the Worker. */
import * as v from 'valibot'
import { type FieldProblem, type Problem, problem } from '../../../shared/problem.ts'
import { type Enrolled, RequestRow } from '../../../shared/protocol/protocol.ts'
import type { UpdateCall } from '../../../shared/protocol/request-actions.ts'
import type { PartName } from '../../../shared/record/sealed.ts'
import { toBase64url } from '../../../shared/text/bytes.ts'
import { loadCaller } from '../../api/caller.ts'
import { call } from '../../api/client.ts'
import { seal } from '../../crypto/seal.ts'
import { contactOf } from '../../draft/contact.ts'
import { checkUpdate, type UpdateDraft } from '../../draft/update-draft.ts'
import { queueChanged } from '../../state/syncing.ts'
import { saveRow } from '../../store/answers.ts'
import { loadEnrolled } from '../../store/store.ts'
import { problemOf } from '../../sync/push/retry.ts'
import { phoneCountry } from '../create.ts'

export type Updated =
  | { kind: 'done' }
  | { kind: 'invalid'; errors: FieldProblem[] }
  | { kind: 'problem'; problem: Problem }

/**
 * `rev`: of the request as it was looked at. Where it changed since, nothing happens to it. `kept`: parts
 * that were sealed when they were kept as a draft.
 */
export async function updateRequest(
  id: string,
  rev: number,
  draft: UpdateDraft,
  kept: { [part in PartName]?: string } = {},
): Promise<Updated> {
  const contact = draft.details ? await contactOf(draft.details, phoneCountry) : null
  const outcome = checkUpdate({ ...draft, details: contact?.recorded ?? null })
  const wrong = contact?.errors ?? []
  if (!outcome.ok || wrong.length > 0)
    return { kind: 'invalid', errors: [...(outcome.ok ? [] : outcome.errors), ...wrong] }
  const [caller, enrolled] = await Promise.all([loadCaller(), loadEnrolled()])
  if (!caller || !enrolled) return { kind: 'problem', problem: problem('proof_refused') }
  const { parts, ...plain } = outcome.checked
  const own = await sealed(id, parts, enrolled)
  const body: UpdateCall = { if_rev: rev, ...plain, ...kept, ...own }
  const called = await call(caller, { to: 'POST /api/requests/:id', id, body }, RequestRow)
  const told = called.kind === 'problem' ? v.safeParse(RequestRow, called.request) : null
  if (called.kind === 'answered') await saveRow(called.answer)
  if (told?.success) await saveRow(told.output)
  await queueChanged()
  return called.kind === 'answered'
    ? { kind: 'done' }
    : { kind: 'problem', problem: problemOf(called) }
}

async function sealed(
  id: string,
  parts: { [part in PartName]?: string },
  { site, sealing_key: key }: Enrolled,
): Promise<{ [part in PartName]?: string }> {
  const named = Object.entries(parts) as [PartName, string][]
  return Object.fromEntries(
    await Promise.all(
      named.map(async ([part, content]) => [
        part,
        toBase64url(await seal(content, { site, id, part, key })),
      ]),
    ),
  )
}
