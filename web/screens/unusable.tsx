/** This browser cannot be a device: why, and what a person can do about it. */

import type { DeviceProblem } from '../device-problem.ts'
import { t } from '../i18n/t.ts'
import { BarePage } from './bare-page.tsx'
import { PlainPage } from './plain-page.tsx'

export const Unusable = ({ problem }: { problem: DeviceProblem }) => (
  <BarePage>
    <PlainPage icon="warning" title={t('unusable.title')} text={t(`unusable.${problem}`)}>
      <button type="button" class="button primary" onClick={() => location.reload()}>
        {t('unusable.retry')}
      </button>
    </PlainPage>
  </BarePage>
)
