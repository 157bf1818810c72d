/**
 * What a draft may keep of the fields that hold something personal: what is whole, to be sealed, and the
 * names of what is not. Pure.
 */
import * as v from 'valibot'
import { Details, Notes, type PartName } from '../../shared/record/sealed.ts'
import { isBlank } from './contact.ts'
import type { Draft } from './draft.ts'
import { checkMetadata, fitsSealed } from './metadata.ts'
import type { Contact } from './read-contact.ts'

export type PersonalField = 'email' | 'phone' | 'note' | 'metadata'

/** What a part would be sealed as now; null where nothing of it is whole. */
export type Sealable = { content: string | null; missing: readonly PersonalField[] }

/** What is typed into them, as a draft of a record has it. */
export type Personal = Pick<Draft, 'email' | 'phone' | 'note' | 'metadata'>

/**
 * Each field by itself: one that is half typed does not take its neighbour with it. `contact`: as a record
 * would have it, empty where what is typed cannot be read.
 */
export function sealableParts(
  draft: Personal,
  contact: Contact,
): Readonly<Record<PartName, Sealable>> {
  const metadata = checkMetadata(draft.metadata ?? [])
  const hasRows = Object.keys(metadata.value).length > 0
  const notes = sealable(Notes, {
    note: typedIn(draft.note),
    metadata: hasRows ? metadata.value : undefined,
  })
  const isHalf = metadata.errors.length > 0 && !notes.missing.includes('metadata')
  const details = sealable(Details, {
    email: typedIn(contact.email),
    phone: typedIn(contact.phone),
  })
  const unread = (['email', 'phone'] as const).filter(
    (field) => isBlank(contact[field]) && !isBlank(draft[field]),
  )
  return {
    details: { ...details, missing: [...details.missing, ...unread] },
    notes: isHalf ? { ...notes, missing: [...notes.missing, 'metadata'] } : notes,
  }
}

function sealable(
  schema: typeof Details | typeof Notes,
  typed: { readonly [field in PersonalField]?: unknown },
): Sealable {
  const whole: { [field in PersonalField]?: unknown } = {}
  const missing: PersonalField[] = []
  for (const field of Object.keys(typed) as PersonalField[]) {
    if (typed[field] === undefined) continue
    const withIt = { ...whole, [field]: typed[field] }
    if (v.is(schema, withIt) && fitsSealed(withIt)) whole[field] = typed[field]
    else missing.push(field)
  }
  if (Object.keys(whole).length === 0) return { content: null, missing }
  // As a record has it: without the blanks and brackets that only help to read it.
  return { content: JSON.stringify(v.parse(schema, whole)), missing }
}

const typedIn = (text: string): string | undefined => (isBlank(text) ? undefined : text)
