/** The line for the reference: what is wrong with it, and which request has it already. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { FIELD_MESSAGES } from '../../shared/record/field-messages.ts'
import { readReference } from '../draft/read-reference.ts'
import { t } from '../i18n/t/later.ts'
import { Field } from '../ui/fields/field.tsx'
import { fieldWords } from './field-words.ts'
import { Meant } from './meant.tsx'
import type { FormPart } from './options.tsx'
import type { Double } from './use-double.ts'

type Props = Pick<FormPart, 'change' | 'errorOf'> & {
  reference: string
  double: Double
  /** Another way to fill it. */
  children?: ComponentChildren
}

export function ReferenceField({ reference, change, errorOf, double, children }: Props) {
  const read = readReference(reference)
  return (
    <Field
      name="reference"
      label={t('new.reference')}
      hint={t('new.reference_hint')}
      value={reference}
      onValue={(reference) => change({ reference })}
      error={errorOf('reference')}
      check={() => (read.kind === 'wrong' ? fieldWords(FIELD_MESSAGES[read.problem]) : undefined)}
      told={(isLeft) => {
        const isTold = isLeft || errorOf('reference') !== undefined
        if (read.kind === 'wrong' && isTold)
          return <Meant text={read.suggestion} onUse={(reference) => change({ reference })} />
        return (isLeft || double.isAsked) && double.found && <Doubled double={double} />
      }}
      capitals="sentences"
    >
      {children}
    </Field>
  )
}

function Doubled({ double: { found, isAsked, allow } }: { double: Double }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (isAsked) box.current?.querySelector('a')?.focus()
  }, [isAsked])
  return (
    found && (
      <div ref={box}>
        <span>{t('new.double', { reference: found.reference })}</span>
        <a class="button small" href={`/requests/${found.id}`}>
          {t('new.double_open')}
        </a>
        <button type="submit" class="button small" onClick={allow}>
          {t('new.double_save')}
        </button>
      </div>
    )
  )
}
