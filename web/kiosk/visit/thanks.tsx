/** Done: what happens next, and that this screen forgets them by itself. */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../i18n/t/kiosk.ts'
import { site } from '../../state/site.ts'
import { elapsed, useElapsed } from '../../ui/first/use-now.ts'
import { Frame } from '../shell/frame.tsx'
import { happened } from './run-visit.ts'

const READ_MS = 20_000

export function Thanks({ isVerified }: { isVerified: boolean }) {
  const [until] = useState(() => elapsed() + READ_MS)
  const left = Math.max(0, Math.ceil((until - useElapsed(true)) / 1000))
  useEffect(() => {
    const timer = setTimeout(() => happened({ kind: 'ended' }), READ_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Frame
      icon={isVerified ? 'verified' : 'sent'}
      title={t(isVerified ? 'kiosk.verified' : 'kiosk.submitted')}
      lead={t(isVerified ? 'kiosk.verified_text' : 'kiosk.submitted_text')}
      actions={
        <button
          type="button"
          class="button primary huge"
          onClick={() => happened({ kind: 'ended' })}
        >
          {t('kiosk.done')}
        </button>
      }
    >
      <section class="kiosk-notice" aria-labelledby="kiosk-next">
        <h2 id="kiosk-next">{t('kiosk.next')}</h2>
        <p>{t('kiosk.next_text', { name: site.value.brand.name })}</p>
      </section>
      <p class="kiosk-clears">{t('kiosk.clears', { n: left })}</p>
    </Frame>
  )
}
