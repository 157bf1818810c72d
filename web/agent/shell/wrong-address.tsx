/** What stands at addresses that lead nowhere on this device. */
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { t } from '../../i18n/t/later.ts'
import { useLocation } from '../../router.tsx'
import { Scroll } from '../../ui/first/scroll.tsx'
import { PlainPage } from '../../ui/plain-page.tsx'
import { takeCodeFromAddress } from '../enrol/enrolment-code.ts'

export const NotFound = () => (
  <main class="screen">
    <Scroll>
      <PlainPage icon="stopped" title={t('common.not_found')} text="">
        <a class="button primary" href="/">
          {t('common.to_requests')}
        </a>
      </PlainPage>
    </Scroll>
  </main>
)

/** An enrolment link opened on a device that needs none. Without a code there is nothing to say. */
export function EnrolledAlready({ enrolled }: { enrolled: Enrolled }) {
  const { route } = useLocation()
  const [code] = useState(takeCodeFromAddress)
  useLayoutEffect(() => {
    if (!code) route('/', true)
  }, [code, route])
  const { label, site } = enrolled
  return (
    <main class="screen">
      <Scroll>
        {code && (
          <PlainPage
            icon="sent"
            title={t('enrol.already')}
            text={t('enrol.already_text', { label, site })}
          >
            <a class="button primary" href="/">
              {t('common.to_requests')}
            </a>
          </PlainPage>
        )}
      </Scroll>
    </main>
  )
}
