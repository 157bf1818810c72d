/**
 * The line for a telephone number, with the number as it will be sent below it. What reads numbers is
 * fetched when somebody comes to the field.
 */
import { useEffect, useState } from 'preact/hooks'
import { FIELD_MESSAGES } from '../../shared/record/field-messages.ts'
import { loadReader } from '../draft/read-contact.ts'
import type { PhoneRead, readPhone } from '../draft/read-phone.ts'
import { locale } from '../i18n/first/speak.ts'
import { t } from '../i18n/t/later.ts'
import { site } from '../state/site.ts'
import { Field } from '../ui/fields/field.tsx'
import type { LinesProps } from './drafts/typed.ts'
import { fieldWords } from './field-words.ts'
import { Meant } from './meant.tsx'

type Reader = typeof readPhone

export function PhoneField({ typed: { phone }, change, errorOf }: LinesProps) {
  const [reader, setReader] = useState<Reader | null>(null)
  const country = site.value.phone_country ?? null
  const isWanted = phone !== ''
  const load = () =>
    void loadReader().then(
      ({ readPhone }) => setReader(() => readPhone),
      // Saving tries again, and says so where it cannot be read.
      (error: unknown) => console.warn('phone reader', error),
    )
  useEffect(() => {
    if (isWanted && !reader) load()
  }, [isWanted, reader])

  const read = reader?.(phone, country) ?? null
  return (
    <div onFocusCapture={load} class="field-whole">
      <Field
        name="phone"
        label={t('new.phone')}
        hint={hintOf(country)}
        value={phone}
        onValue={(phone) => change({ phone })}
        error={errorOf('phone')}
        check={() =>
          read?.kind === 'wrong' ? fieldWords(FIELD_MESSAGES[read.problem]) : undefined
        }
        told={(isLeft) =>
          read && (
            <Told
              read={read}
              isLeft={isLeft || errorOf('phone') !== undefined}
              onUse={(phone) => change({ phone })}
            />
          )
        }
        optional
        keyboard="tel"
      />
    </div>
  )
}

/** Where the site has a country, its own way of writing is understood. */
function hintOf(country: string | null): string {
  if (country === null) return t('new.phone_hint')
  const names = new Intl.DisplayNames(locale.value, { type: 'region' })
  return t('new.phone_hint_home', { country: names.of(country) ?? country })
}

type ToldProps = { read: PhoneRead; isLeft: boolean; onUse(phone: string): void }

function Told({ read, isLeft, onUse }: ToldProps) {
  if (read.kind === 'wrong') return isLeft && <Meant text={read.suggestion} onUse={onUse} />
  if (read.kind === 'empty') return null
  const { shown, extension, isDoubtful, suggestion } = read
  return (
    <>
      <div>{t('new.phone_sent', { phone: shown })}</div>
      {extension !== null && <div>{t('new.phone_extension', { extension })}</div>}
      {isLeft && isDoubtful && <div>{t('new.phone_doubtful')}</div>}
      {isLeft && <Meant text={suggestion} onUse={onUse} />}
    </>
  )
}
