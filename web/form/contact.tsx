/**
 * The lines for what is sealed when it is saved: how to reach the person, and a note. What was sealed
 * before cannot be read here: it stays as it is, or is typed anew.
 */
import type { ComponentChildren } from 'preact'
import { Notes } from '../../shared/record/sealed.ts'
import { t } from '../i18n/t/later.ts'
import { Field } from '../ui/fields/field.tsx'
import { Icon } from '../ui/first/icon.tsx'
import type { LinesProps, SealedPart as Part } from './drafts/typed.ts'
import { EmailField } from './email-field.tsx'
import { wrongIn } from './field-words.ts'
import type { FormPart } from './options.tsx'
import { PhoneField } from './phone-field.tsx'

export const ContactLines = (lines: LinesProps) => (
  <>
    <EmailField {...lines} />
    <PhoneField {...lines} />
  </>
)

export const NoteLine = ({ typed, change, errorOf }: LinesProps) => (
  <Field
    name="note"
    label={t('new.note')}
    value={typed.note}
    onValue={(note) => change({ note })}
    error={errorOf('note')}
    check={(note) => wrongIn(Notes, { note })}
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
          {t(`change.keep_${part}`)}
        </button>
      </>
    )
  return (
    <div class="field">
      <strong>{label}</strong>
      <p class="soft sealed">
        <Icon name="lock" size={20} />
        {t('change.sealed')}
      </p>
      <button type="button" class="button" onClick={() => change({ keep: others })}>
        {t(`change.replace_${part}`)}
      </button>
    </div>
  )
}
