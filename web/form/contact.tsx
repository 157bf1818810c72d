/** The lines for what is sealed when it is saved: how to reach the person, and a note. */
import { t } from '../i18n/t/later.ts'
import { Field } from '../ui/field.tsx'

type Texts = { email: string; phone: string; note: string }

export type LinesProps = {
  typed: Texts
  change(part: Partial<Texts>): void
  errorOf(field: string): string | undefined
}

export const ContactLines = ({ typed, change, errorOf }: LinesProps) => (
  <>
    <Field
      name="email"
      label={t('new.email')}
      value={typed.email}
      onValue={(email) => change({ email })}
      error={errorOf('email')}
      optional
      keyboard="email"
    />
    <Field
      name="phone"
      label={t('new.phone')}
      hint={t('new.phone_hint')}
      value={typed.phone}
      onValue={(phone) => change({ phone })}
      error={errorOf('phone')}
      optional
      keyboard="tel"
    />
  </>
)

export const NoteLine = ({ typed, change, errorOf }: LinesProps) => (
  <Field
    name="note"
    label={t('new.note')}
    value={typed.note}
    onValue={(note) => change({ note })}
    error={errorOf('note')}
    optional
    multiline
  />
)
