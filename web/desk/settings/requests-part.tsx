/** How new requests begin: whose own way of writing phone numbers is understood, and how many attempts there are. */
import { useEffect, useId, useState } from 'preact/hooks'
import { loadReader } from '../../draft/read-contact.ts'
import { locale } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { FieldError } from '../../ui/fields/field.tsx'
import { NumberLine } from './limits-part.tsx'
import type { PartProps } from './settings-draft.ts'

type Choice = { country: string; text: string }

export function RequestsPart(part: PartProps) {
  const { typed, change, isWrong } = part
  const [choices, setChoices] = useState<readonly Choice[]>([])
  const id = useId()
  const chosen = typed.phone_country
  useEffect(() => {
    loadReader().then(
      ({ phoneCountries }) => setChoices(named(phoneCountries())),
      // What is chosen stays; choosing another one waits for the network.
      (error: unknown) => console.warn('phone countries', error),
    )
  }, [])
  const isListed = choices.some(({ country }) => country === chosen)
  return (
    <section class="desk-card" aria-labelledby={`${id}-title`}>
      <h2 class="sr-only" id={`${id}-title`}>
        {t('settings.requests')}
      </h2>
      <p class="soft">{t('settings.requests_text')}</p>
      <div class="settings-pair">
        <NumberLine {...part} field="attempts_max" />
        <div class="field">
          <label for={id}>{t('settings.phone_country')}</label>
          <select
            id={id}
            name="phone_country"
            value={chosen ?? ''}
            aria-describedby={`${id}-hint`}
            onChange={({ currentTarget }) => change({ phone_country: currentTarget.value || null })}
          >
            <option value="">{t('settings.phone_none')}</option>
            {chosen && !isListed && <option value={chosen}>{chosen}</option>}
            {choices.map(({ country, text }) => (
              <option key={country} value={country}>
                {text}
              </option>
            ))}
          </select>
          <p id={`${id}-hint`} class="field-hint">
            {t('settings.phone_hint')}
          </p>
          <FieldError
            id={`${id}-error`}
            message={isWrong('phone_country') ? t('settings.phone_country_wrong') : undefined}
          />
        </div>
      </div>
    </section>
  )
}

/** In the alphabet of who reads them. */
function named(countries: readonly { country: string; code: string }[]): Choice[] {
  const names = new Intl.DisplayNames(locale.value, { type: 'region' })
  return countries
    .map(({ country, code }) => ({ country, text: `${names.of(country) ?? country} (+${code})` }))
    .sort((a, b) => a.text.localeCompare(b.text, locale.value))
}
