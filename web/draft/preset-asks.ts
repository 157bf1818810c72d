/** What a preset of the site asks of Stripe, as a draft holds it. Pure. */
import type { SitePreset } from '../../shared/protocol/settings.ts'
import type { Draft } from './draft.ts'

export function askedBy(preset: SitePreset): Draft['asked'] {
  if ('verification_flow' in preset) return { verification_flow: preset.verification_flow }
  return 'type' in preset ? { type: preset.type } : { document: preset.document, idNumber: false }
}
