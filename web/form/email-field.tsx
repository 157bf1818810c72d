/** The line for an e-mail address, with what is recorded where that is not what stands in it. */
import { FIELD_MESSAGES } from '../../shared/record/field-messages.ts'
import { readEmail } from '../draft/read-email.ts'
import { t } from '../i18n/t/later.ts'
import { Field } from '../ui/fields/field.tsx'
import type { LinesProps } from './drafts/typed.ts'
import { fieldWords } from './field-words.ts'
import { Meant } from './meant.tsx'

export function EmailField({ typed: { email }, change, errorOf }: LinesProps) {
  const read = readEmail(email)
  const isOther = read.kind === 'good' && read.value.toLowerCase() !== email.trim().toLowerCase()
  return (
    <Field
      name="email"
      label={t('new.email')}
      value={email}
      onValue={(email) => change({ email })}
      error={errorOf('email')}
      check={() => (read.kind === 'wrong' ? fieldWords(FIELD_MESSAGES[read.problem]) : undefined)}
      told={(isLeft) => {
        const isTold = isLeft || errorOf('email') !== undefined
        if (!isTold || read.kind === 'empty') return null
        return (
          <>
            {isOther && <div>{t('new.email_sent', { email: read.value })}</div>}
            <Meant text={read.suggestion} onUse={(email) => change({ email })} />
          </>
        )
      }}
      optional
      keyboard="email"
    />
  )
}
