/**
 * Offers to be told of verdicts. Shown after somebody was handed over, when it is plain what for; the
 * browser's own question comes only after a yes to this one.
 */
import { useState } from 'preact/hooks'
import { t } from '../../i18n/t/later.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { mayAsk, putOff } from '../device/ask-once.ts'

type Answer = 'unasked' | 'granted' | 'denied' | 'put_off'

const canAsk = (): boolean =>
  'Notification' in globalThis && Notification.permission === 'default' && mayAsk('notify')

export function NotifyOffer() {
  const [answer, setAnswer] = useState<Answer>(() => (canAsk() ? 'unasked' : 'put_off'))
  if (answer === 'put_off') return null

  async function ask() {
    const permission = await Notification.requestPermission()
    setAnswer(permission === 'granted' ? 'granted' : 'denied')
  }
  function later() {
    putOff('notify')
    setAnswer('put_off')
  }
  return (
    <section class="card offer" aria-labelledby="notify-title">
      <span class="tile">
        <Icon name="bell" />
      </span>
      <div class="stack tight">
        <h2 id="notify-title">{t('notify.title')}</h2>
        {answer === 'unasked' ? (
          <>
            <p class="soft">{t('notify.text')}</p>
            <div class="offer-answers">
              <button type="button" class="button small" onClick={() => void ask()}>
                {t('notify.yes')}
              </button>
              <button type="button" class="button small quiet" onClick={later}>
                {t('notify.no')}
              </button>
            </div>
          </>
        ) : (
          <p role="status">{t(answer === 'granted' ? 'notify.on' : 'notify.off')}</p>
        )}
      </div>
    </section>
  )
}
