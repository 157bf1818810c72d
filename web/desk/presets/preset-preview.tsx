/** What a preset asks of a person, in the words of the page that they will read. */
import type { SitePreset } from '../../../shared/protocol/settings.ts'
import { DOCUMENTS } from '../../form/drafts/typed.ts'
import { locale } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { Icon } from '../../ui/icon-later.tsx'

export const PresetPreview = ({ preset, brand }: { preset: SitePreset; brand: string }) => (
  <section class="preset-preview" aria-label={t('settings.preset_preview')}>
    <h3>{t('settings.preset_preview')}</h3>
    <p class="preset-preview-title">{t('v.title', { name: brand })}</p>
    <p class="preset-preview-asked">{t('v.asked')}</p>
    <ol>
      {[t('v.asked_consent'), ...askedBy(preset, brand)].map((text) => (
        <li key={text}>
          <Icon name="sent" size={14} />
          {text}
        </li>
      ))}
    </ol>
  </section>
)

function askedBy(preset: SitePreset, name: string): string[] {
  if ('verification_flow' in preset) return [t('v.asked_flow', { name })]
  if ('type' in preset) return [t('v.asked_number')]
  const { allowed_types = DOCUMENTS, ...options } = preset.document
  const either = new Intl.ListFormat(locale.value, { type: 'disjunction' })
  const documents = either.format(
    DOCUMENTS.filter((kind) => allowed_types.includes(kind)).map((kind) => t(`v.document.${kind}`)),
  )
  return [
    ...(documents === '' ? [] : [t('v.asked_document', { documents })]),
    ...(options.require_matching_selfie ? [t('v.asked_selfie')] : []),
    ...(options.require_id_number ? [t('v.asked_number')] : []),
  ]
}
