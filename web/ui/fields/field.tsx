/** A labelled line or box of text. Its hint and its error are read out with it. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { t } from '../../i18n/t/first.ts'
import { Icon } from '../first/icon.tsx'
import { useLeft } from './use-left.ts'

type Props = {
  name: string
  label: string
  value: string
  onValue(value: string): void
  hint?: string
  error?: string | undefined
  /** What is wrong with it, empty or not, said when the field is left and not while somebody types. */
  check?(value: string): string | undefined
  /** What else there is to say of it; `isLeft`: nobody is typing. */
  told?(isLeft: boolean): ComponentChildren
  optional?: boolean
  multiline?: boolean
  /** Which keyboard a phone shows, and what it does with the letters. */
  keyboard?: 'text' | 'email' | 'tel' | 'numeric'
  capitals?: 'none' | 'sentences' | 'characters'
  /** It is shown as dots, and no browser offers to keep it. */
  isSecret?: boolean
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
    isSecret,
  } = rest
  const { isLeft, wrong, leave } = useLeft(label, value, check && (() => check(value)))
  const error = rest.error ?? wrong
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`, told && `${id}-told`]

  const attributes = {
    id,
    name,
    value,
    // What is typed here is about other people: the browser must not offer it to the next one.
    autocomplete: isSecret ? ('new-password' as const) : ('off' as const),
    autocapitalize: capitals,
    spellcheck: false,
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
          {isSecret ? (
            <input type="password" inputMode={keyboard} {...attributes} />
          ) : (
            <input type="text" inputMode={keyboard} enterKeyHint="next" {...attributes} />
          )}
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
          {told(isLeft && value.trim() !== '')}
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
