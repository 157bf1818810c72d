/** Not this way: kindly, with the other way to show who one is. */
import { guidanceCode, nextStepFor } from '../../../shared/guidance.ts'
import { guidanceFor } from '../../i18n/guidance.ts'
import { t } from '../../i18n/t/kiosk.ts'
import { site } from '../../state/site.ts'
import { Frame } from '../shell/frame.tsx'
import { siteText } from '../shell/site.tsx'
import { happened } from './run-visit.ts'

export function Otherwise({ code }: { code: string | null }) {
  const reason = why(code)
  return (
    <Frame
      icon="person"
      title={t('kiosk.otherwise')}
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
      {reason && <p class="kiosk-say">{reason}</p>}
      <p class="kiosk-notice">{siteText(site.value.alternative, t('kiosk.otherwise_text'))}</p>
    </Frame>
  )
}

/** Null where they chose it themselves after a failed try: then they know. */
function why(code: string | null): string | null {
  if (code === 'not_agreed') return t('kiosk.not_agreed')
  if (code === 'attempts_used_up') return t('kiosk.used_up')
  if (nextStepFor(code) === 'manual' || nextStepFor(code) === 'stop')
    return guidanceFor(code).person
  const isTried = code === null || guidanceCode(code) !== 'unknown'
  return isTried ? null : t('kiosk.unavailable')
}
