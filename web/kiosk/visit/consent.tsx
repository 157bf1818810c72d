/** Why, what becomes of it, and whether they agree: before anything is typed or photographed. */
import { t } from '../../i18n/t/kiosk.ts'
import { site } from '../../state/site.ts'
import { Icon, type IconName } from '../../ui/icon-later.tsx'
import { Frame } from '../shell/frame.tsx'
import { siteText } from '../shell/site.tsx'
import { happened } from './run-visit.ts'

export function Consent() {
  const { brand, privacy_notice } = site.value
  const { name } = brand
  const points: [IconName, string][] = [
    ['camera', t('kiosk.why_camera')],
    ['checking', t('kiosk.why_stripe', { name })],
    ['erased', t('kiosk.why_clear')],
  ]
  return (
    <Frame
      title={t('kiosk.why')}
      lead={t('kiosk.have_ready')}
      actions={
        <>
          <button
            type="button"
            class="button primary huge"
            onClick={() => happened({ kind: 'agreed' })}
          >
            {t('kiosk.agree')}
          </button>
          <button type="button" class="button huge" onClick={() => happened({ kind: 'declined' })}>
            {t('kiosk.decline')}
          </button>
        </>
      }
    >
      <ul class="kiosk-points">
        {points.map(([icon, text]) => (
          <li key={icon}>
            <span class="kiosk-tile">
              <Icon name={icon} size={32} />
            </span>
            {text}
          </li>
        ))}
      </ul>
      <section class="kiosk-notice" aria-labelledby="kiosk-privacy">
        <h2 id="kiosk-privacy">{t('kiosk.privacy')}</h2>
        <p>{siteText(privacy_notice, t('kiosk.privacy_text', { name }))}</p>
      </section>
    </Frame>
  )
}
