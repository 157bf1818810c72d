/**
 * A change after the start as somebody typed it, checked to become the Worker's `UpdateCall`: its parts
 * as JSON texts that are still to be sealed. What is null is left alone. Pure.
 */
import * as v from 'valibot'
import type { FieldProblem } from '../../shared/problem.ts'
import { FIELD_MESSAGES } from '../../shared/record/field-messages.ts'
import type { DocumentOptions } from '../../shared/record/record.ts'
import { Details, Notes, type PartName } from '../../shared/record/sealed.ts'
import { checkMetadata, fitsSealed, type MetadataRow } from './metadata.ts'

export type UpdateDraft = {
  type: 'document' | 'id_number' | null
  /** `clear` takes all of them away at Stripe. */
  options: DocumentOptions | 'clear' | null
  details: { email: string; phone: string } | null
  notes: { note: string; metadata: readonly MetadataRow[] } | null
}

type CheckedUpdate = {
  type?: 'document' | 'id_number'
  options?: { document: DocumentOptions | null }
  /** As JSON; empty ones, too: they replace what was there. */
  parts: { [part in PartName]?: string }
}

type Outcome = { ok: true; checked: CheckedUpdate } | { ok: false; errors: FieldProblem[] }

export function checkUpdate({ type, options, details, notes }: UpdateDraft): Outcome {
  const errors: FieldProblem[] = []
  const told = (field: string, issues: readonly v.BaseIssue<unknown>[] | undefined) => {
    for (const issue of issues?.slice(0, 1) ?? [])
      errors.push({ field: String(issue.path?.[0]?.key ?? field), message: issue.message })
  }
  if (options !== null && options !== 'clear' && options.allowed_types?.length === 0)
    errors.push({ field: 'options', message: FIELD_MESSAGES.no_document })
  const contact = details && v.safeParse(Details, filled(details))
  told('email', contact?.issues)
  const metadata = checkMetadata(notes?.metadata ?? [])
  errors.push(...metadata.errors)
  const hasMetadata = Object.keys(metadata.value).length > 0
  const content = notes && {
    ...filled({ note: notes.note }),
    ...(hasMetadata && { metadata: metadata.value }),
  }
  const noted = content && v.safeParse(Notes, content)
  told('note', noted?.issues)
  if (content && !fitsSealed(content))
    errors.push({ field: 'metadata', message: FIELD_MESSAGES.sealed_too_long })
  if (errors.length > 0) return { ok: false, errors }
  return {
    ok: true,
    checked: {
      ...(type && { type }),
      ...(options && { options: { document: options === 'clear' ? null : options } }),
      parts: {
        ...(contact?.success && { details: JSON.stringify(contact.output) }),
        ...(noted?.success && { notes: JSON.stringify(noted.output) }),
      },
    },
  }
}

const filled = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text.trim() !== ''))
