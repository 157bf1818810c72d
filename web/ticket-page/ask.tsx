/** Before Stripe: who asks and why, what will be asked, what becomes of it, and their own yes. */
import { useRef, useState } from 'preact/hooks'
import type { TicketState } from '../../shared/protocol/ticket-state.ts'
import { language, t } from '../i18n/t/ticket-page.ts'
import { AskedOfYou } from './asked-of-you.tsx'
import { Icon } from './icon.tsx'
import { PairingWords } from './pairing-words.tsx'
import { useStart } from './use-start.ts'

type Props = { ticket: string; state: TicketState; again: boolean }

export function Ask({ ticket, state, again }: Props) {
  const [isAgreed, setAgreed] = useState(false)
  const [isMissed, setMissed] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const { isStarting, hasFailed, start } = useStart(ticket)

  function submit(event: Event) {
    event.preventDefault()
    setMissed(!isAgreed)
    if (isAgreed) void start()
    else box.current?.focus()
  }

  const { name } = state.brand
  return (
    <form onSubmit={submit} noValidate>
      <h1>{t('v.title', { name })}</h1>
      <p class="lead" role="status">
        {again ? t('v.stopped') : t('v.lead')}
      </p>
      <PairingWords request={state.request} />
      <AskedOfYou asked={state.asked} name={name} />
      <section>
        <h2>{t('v.privacy')}</h2>
        <p class="long">{textOf(state.privacy_notice) ?? t('v.privacy_text', { name })}</p>
      </section>
      <section>
        <h2>{t('v.alternative')}</h2>
        <p class="long">{textOf(state.alternative) ?? t('v.alternative_text')}</p>
      </section>
      {/* In sight from the first moment, whatever there is to read above. */}
      <div class="foot">
        <label class="agree">
          <input
            ref={box}
            type="checkbox"
            checked={isAgreed}
            aria-invalid={isMissed}
            aria-describedby="agree-error"
            onChange={(event) => {
              setAgreed(event.currentTarget.checked)
              setMissed(false)
            }}
          />
          {t('v.agree')}
        </label>
        <p id="agree-error" class="error" role="alert">
          {isMissed && t('v.agree_first')}
          {hasFailed && t('v.start_failed')}
        </p>
        <button type="submit" class="button primary" aria-disabled={isStarting}>
          {t(isStarting ? 'v.continuing' : again ? 'v.go_on' : 'v.continue')}
          <Icon name="forward" size={20} />
        </button>
      </div>
    </form>
  )
}

/** What the site wrote, in the language of the moment, else in English; undefined where it did not. */
const textOf = (texts: TicketState['alternative']): string | undefined =>
  texts[language()] ?? texts.en
