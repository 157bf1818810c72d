/** A labelled line or box of text. Its hint and its error are read out with it. */
import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { t } from '../i18n/t/first.ts'
import { afterPress } from './after-press.ts'
import { announce } from './first/announcer.tsx'
import { Icon } from './first/icon.tsx'

type Props = {
  name: string
  label: string
  value: string
  onValue(value: string): void
  hint?: string
  error?: string | undefined
  /** What is wrong with it, said when the field is left and not while somebody types. */
  check?(value: string): string | undefined
  /** What else there is to say of it; `isLeft`: nobody is typing. */
  told?(isLeft: boolean): ComponentChildren
  optional?: boolean
  multiline?: boolean
  /** Which keyboard a phone shows, and what it does with the letters. */
  keyboard?: 'text' | 'email' | 'tel'
  capitals?: 'none' | 'sentences' | 'characters'
  maxLength?: number
  /** Another way to fill it, beside the line. */
  children?: ComponentChildren
}

export function Field({ name, label, value, onValue, ...rest }: Props) {
  const {
    hint,
    check,
    told,
    optional,
    multiline,
    keyboard = 'text',
    capitals = 'none',
    maxLength,
  } = rest
  const [left, setLeft] = useState<string | null>(null)
  const isLeft = left === value && value.trim() !== ''
  const error = rest.error ?? (isLeft ? check?.(value) : undefined)
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`, told && `${id}-told`]

  function leave({ currentTarget: { value } }: { currentTarget: { value: string } }) {
    afterPress(() => {
      setLeft(value)
      const wrong = value.trim() === '' ? undefined : check?.(value)
      if (wrong) announce(`${label}: ${wrong}`)
    })
  }

  const attributes = {
    id,
    name,
    value,
    // What is typed here is about other people: the browser must not offer it to the next one.
    autocomplete: 'off' as const,
    autocapitalize: capitals,
    spellcheck: false,
    ...(maxLength && { maxLength }),
    ...(error && { 'aria-invalid': true }),
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    ...((check || told) && { onBlur: leave }),
    onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {optional && <span class="field-optional">{t('common.optional')}</span>}
      {multiline ? (
        <textarea rows={3} {...attributes} />
      ) : (
        <div class="field-line">
          <input type="text" inputMode={keyboard} enterKeyHint="next" {...attributes} />
          {rest.children}
        </div>
      )}
      {hint && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} message={error} />
      {told && (
        <output id={`${id}-told`} for={id} class="field-told">
          {told(isLeft)}
        </output>
      )}
    </div>
  )
}

export const FieldError = ({ id, message }: { id: string; message: string | undefined }) =>
  message ? (
    <p id={id} class="field-error">
      <Icon name="warning" size={20} />
      {message}
    </p>
  ) : null
