/**
 * From what was typed to what is recorded: the form's fields checked with the schemas that the
 * Worker uses. Pure.
 */
import * as v from 'valibot'
import type { FieldProblem } from '../../shared/problem.ts'
import type { SitePreset } from '../../shared/protocol/settings.ts'
import { FIELD_MESSAGES } from '../../shared/record/field-messages.ts'
import { type DocumentOptions, RecordV1, type RequestRecord } from '../../shared/record/record.ts'
import { Reference } from '../../shared/record/reference.ts'
import { Details, Notes, type PartName } from '../../shared/record/sealed.ts'
import {
  checkMetadata,
  checkRelated,
  fitsSealed,
  type MetadataRow,
  type Related,
  type RelatedTyped,
} from './metadata.ts'

export type Draft = {
  reference: string
  /** Null for options of one's own. */
  preset: string | null
  asked:
    | { document: DocumentOptions; idNumber: boolean }
    | { type: 'id_number' }
    | { verification_flow: string }
  /** As typed; empty means absent. */
  email: string
  phone: string
  note: string
  metadata?: readonly MetadataRow[]
  /** Left out: none, or as it was before a change. */
  related?: RelatedTyped
}

/** The parts as JSON texts, ready to be sealed; null where nothing was typed. */
export type Checked = {
  reference: string
  asked: Asked
  related: Related | null
  parts: Record<PartName, string | null>
}

type Asked =
  | { type: 'document' | 'id_number'; options?: { document?: DocumentOptions } }
  | { verification_flow: string }

type CheckOutcome = { ok: true; checked: Checked } | { ok: false; errors: FieldProblem[] }

export function checkDraft(draft: Draft): CheckOutcome {
  const errors: FieldProblem[] = []
  const check = <S extends v.GenericSchema>(field: string, schema: S, input: unknown) => {
    const parsed = v.safeParse(schema, input)
    if (parsed.success) return parsed.output as v.InferOutput<S>
    const [issue] = parsed.issues
    errors.push({ field: String(issue.path?.[0]?.key ?? field), message: issue.message })
    return undefined
  }
  const reference = check('reference', Reference, draft.reference)
  const details = check('email', Details, present({ email: draft.email, phone: draft.phone }))
  const note = check('note', Notes, present({ note: draft.note }))
  const asked = askedOf(draft, errors)
  const metadata = checkMetadata(draft.metadata ?? [])
  const related = draft.related ? checkRelated(draft.related) : null
  errors.push(...metadata.errors, ...(related?.errors ?? []))
  const hasMetadata = Object.keys(metadata.value).length > 0
  const notes = check('metadata', FittingNotes, {
    ...note,
    ...(hasMetadata && { metadata: metadata.value }),
  })
  if (reference === undefined || !details || !notes || !asked || errors.length > 0)
    return { ok: false, errors }
  return {
    ok: true,
    checked: {
      reference,
      asked,
      related: related?.value ?? null,
      parts: { details: textOf(details), notes: textOf(notes) },
    },
  }
}

const FittingNotes = v.pipe(Notes, v.check(fitsSealed, FIELD_MESSAGES.sealed_too_long))

export const isFlowId = (flow: string): boolean => /^vf_\w+$/.test(flow.trim())

function askedOf(draft: Draft, errors: FieldProblem[]): Asked | null {
  if ('verification_flow' in draft.asked) {
    const flow = draft.asked.verification_flow.trim()
    if (isFlowId(flow)) return { verification_flow: flow }
    errors.push({ field: 'verification_flow', message: FIELD_MESSAGES.flow_id })
    return null
  }
  if ('type' in draft.asked) return draft.asked
  const { document, idNumber } = draft.asked
  if (document.allowed_types?.length === 0) {
    errors.push({ field: 'options', message: FIELD_MESSAGES.no_document })
    return null
  }
  const options = { document: { ...document, ...(idNumber && { require_id_number: true }) } }
  return { type: 'document', options }
}

const present = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text.trim() !== ''))

const textOf = (content: object): string | null =>
  Object.keys(content).length > 0 ? JSON.stringify(content) : null

/** The record of a checked draft; `hashes` are those of its sealed parts. */
export function recordOf(
  { reference, asked, related }: Checked,
  facts: { id: string; edit: number; device: string; preset: string | null },
  hashes: Record<PartName, string | null>,
): RequestRecord {
  return v.parse(RecordV1, { v: 1, ...facts, reference, ...related, ...asked, ...hashes })
}

/** What a preset of the site asks of Stripe, as a draft holds it. */
export function askedBy(preset: SitePreset): Draft['asked'] {
  if ('verification_flow' in preset) return { verification_flow: preset.verification_flow }
  return 'type' in preset ? { type: preset.type } : { document: preset.document, idNumber: false }
}
