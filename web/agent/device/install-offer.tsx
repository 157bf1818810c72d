/**
 * Offers to install the app once there is something in it worth keeping. Where the browser gives no
 * prompt of its own (iOS), the way is told.
 */
import { useState } from 'preact/hooks'
import { install } from '../../browser/install-prompt.ts'
import { t } from '../../i18n/t/later.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { mayAsk, putOff } from './ask-once.ts'

/** Safari on iOS says whether it runs from the home screen; nobody else has the property. */
const isIosTab = (): boolean => (navigator as { standalone?: boolean }).standalone === false

export function InstallOffer() {
  const [isOver, setOver] = useState(() => !mayAsk('install'))
  const { value: prompt } = install
  if (isOver || (!prompt && !isIosTab())) return null

  function later() {
    putOff('install')
    setOver(true)
  }
  return (
    <section class="card offer" aria-labelledby="install-title">
      <span class="tile">
        <Icon name="install" />
      </span>
      <div class="stack tight">
        <h2 id="install-title">{t('install.title')}</h2>
        <p class="soft">{t(prompt ? 'install.text' : 'install.ios')}</p>
        <div class="offer-answers">
          {prompt && (
            <button type="button" class="button small" onClick={() => void prompt.prompt()}>
              {t('install.yes')}
            </button>
          )}
          <button type="button" class="button small quiet" onClick={later}>
            {t('install.no')}
          </button>
        </div>
      </div>
    </section>
  )
}
