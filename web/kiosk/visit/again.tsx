/** It did not work, or was not finished, and another try may: what to do differently, in one sentence. */
import { guidanceCode } from '../../../shared/guidance.ts'
import { problemWords } from '../../i18n/first/speak.ts'
import { guidanceFor } from '../../i18n/guidance.ts'
import { t } from '../../i18n/t/kiosk.ts'
import { Frame, StopButton } from '../shell/frame.tsx'
import { happened } from './run-visit.ts'

/** Nothing was submitted, or nobody knows: no word yet of an identity that could not be verified. */
const UNFINISHED: ReadonlySet<string> = new Set([
  'session_cancelled',
  'abandoned',
  'connection_lost',
  'stripe_failed',
  'link_used',
])

export function Again({ code }: { code: string | null }) {
  const isBusy = code !== null && problemWords(code) !== undefined
  const isUnfinished = isBusy || UNFINISHED.has(guidanceCode(code))
  return (
    <Frame
      icon="again"
      title={t(isUnfinished ? 'kiosk.unfinished' : 'kiosk.again')}
      actions={
        <>
          <button
            type="button"
            class="button primary huge"
            onClick={() => happened({ kind: 'retried' })}
          >
            {t('kiosk.try_again')}
          </button>
          <button type="button" class="button huge" onClick={() => happened({ kind: 'gave_up' })}>
            {t('kiosk.other_way')}
          </button>
          <StopButton />
        </>
      }
    >
      <p class="kiosk-say">{isBusy ? t('kiosk.again_busy') : guidanceFor(code).person}</p>
    </Frame>
  )
}
