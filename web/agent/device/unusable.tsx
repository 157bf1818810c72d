/** This browser cannot be a device: why, and what a person can do about it. */
import { t } from '../../i18n/t/first.ts'
import type { DeviceProblem } from '../../state/device-problem.ts'
import { BarePage, PlainPage } from '../../ui/plain-page.tsx'

export const Unusable = ({ problem }: { problem: DeviceProblem }) => (
  <BarePage>
    <PlainPage icon="warning" title={t('unusable.title')} text={t(`unusable.${problem}`)}>
      <button type="button" class="button primary" onClick={() => location.reload()}>
        {t('unusable.retry')}
      </button>
    </PlainPage>
  </BarePage>
)
