/** This browser cannot be a device: why, and what a person can do about it. */

import type { DeviceProblem } from '../device-problem.ts'
import { t } from '../i18n/t.ts'
import { Scroll } from '../ui/scroll.tsx'
import { PlainPage } from './plain-page.tsx'

export const Unusable = ({ problem }: { problem: DeviceProblem }) => (
  <main class="screen">
    <Scroll>
      <PlainPage icon="warning" title={t('unusable.title')} text={t(`unusable.${problem}`)}>
        <button type="button" class="button primary" onClick={() => location.reload()}>
          {t('unusable.retry')}
        </button>
      </PlainPage>
    </Scroll>
  </main>
)
