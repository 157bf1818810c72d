/** Not this way: kindly, with the other way to show who one is. */
import { nextStepFor } from '../../../shared/guidance.ts'
import { guidanceFor } from '../../i18n/guidance.ts'
import { t } from '../../i18n/t/kiosk.ts'
import { site } from '../../state/site.ts'
import { Frame } from '../shell/frame.tsx'
import { siteText } from '../shell/site.tsx'
import { happened } from './run-visit.ts'

export const Otherwise = ({ code }: { code: string | null }) => (
  <Frame
    icon="person"
    title={t('kiosk.otherwise')}
    actions={
      <button type="button" class="button primary huge" onClick={() => happened({ kind: 'ended' })}>
        {t('kiosk.done')}
      </button>
    }
  >
    <p class="kiosk-say">{why(code)}</p>
    <p class="kiosk-notice">{siteText(site.value.alternative, t('kiosk.otherwise_text'))}</p>
  </Frame>
)

function why(code: string | null): string {
  if (code === 'not_agreed') return t('kiosk.not_agreed')
  if (code === 'attempts_used_up') return t('kiosk.used_up')
  // Whoever chose the other way after a failed try knows why.
  const isFinal = nextStepFor(code) === 'manual' || nextStepFor(code) === 'stop'
  return isFinal ? guidanceFor(code).person : t('kiosk.unavailable')
}
