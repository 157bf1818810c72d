/**
 * The lines for what is sealed when it is saved: how to reach the person, and a note. What was sealed
 * before cannot be read here: it stays as it is, or is typed anew.
 */
import type { ComponentChildren } from 'preact'
import { t } from '../i18n/t/later.ts'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/first/icon.tsx'
import type { FormPart } from './options.tsx'
import type { SealedPart as Part } from './typed.ts'

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

type SealedProps = Pick<FormPart, 'typed' | 'change'> & {
  part: Part
  label: string
  /** The fields to type it anew. */
  children: ComponentChildren
}

export function SealedPart({ typed, change, part, label, children }: SealedProps) {
  if (!typed.sealed.includes(part)) return <>{children}</>
  const others = typed.keep.filter((one) => one !== part)
  if (!typed.keep.includes(part))
    return (
      <>
        {children}
        <button type="button" class="button" onClick={() => change({ keep: [...others, part] })}>
          {t('change.keep', { what: label })}
        </button>
      </>
    )
  return (
    <div class="field">
      <strong>{label}</strong>
      <p class="soft sealed">
        <Icon name="lock" size={20} />
        {t('detail.sealed')}
      </p>
      <button type="button" class="button" onClick={() => change({ keep: others })}>
        {t('change.replace', { what: label })}
      </button>
    </div>
  )
}
