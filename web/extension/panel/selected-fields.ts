/** Which fields of a request a selected text may go into, and how it is written there. Pure. */
import { cleanReference, REFERENCE_MAX } from '../../../shared/record/reference.ts'
import type { LeftForPanel } from '../background/left-for-panel.ts'

export type Field = 'reference' | 'email' | 'phone' | 'note'

/** The address or number of a link; of a selection, its lines as one. */
export function fieldsFor({ text, kind }: Pick<LeftForPanel, 'text' | 'kind'>): {
  text: string
  fields: readonly Field[]
} {
  if (kind === 'tel') return { text: target(text), fields: ['phone'] }
  if (kind === 'mailto') return { text: target(text), fields: ['email'] }
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  const fits = [...cleanReference(plain)].length <= REFERENCE_MAX
  return { text: plain, fields: fits ? ['reference', 'email', 'phone', 'note'] : ['note'] }
}

export const prefilled = (field: Field, text: string): Partial<Record<Field, string>> => ({
  [field]: field === 'reference' ? cleanReference(text) : text,
})

/** `tel:` and `mailto:`, and what a link says besides (RFC 3966, RFC 6068), go. */
function target(link: string): string {
  const text = link.replace(/^(tel|mailto):/i, '').replace(/[?;].*$/s, '')
  try {
    return decodeURIComponent(text).trim()
  } catch {
    return text.trim()
  }
}
