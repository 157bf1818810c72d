/** What stands at addresses that lead nowhere on this device. */
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { t } from '../../i18n/t/later.ts'
import { useLocation } from '../../router.tsx'
import type { IconName } from '../../ui/first/icon.tsx'
import { Scroll } from '../../ui/first/scroll.tsx'
import { PlainPage } from '../../ui/plain-page.tsx'
import { takeCodeFromAddress } from '../enrol/enrolment-code.ts'

export const NotFound = () => <Elsewhere icon="stopped" title={t('common.not_found')} text="" />

/** An enrolment link opened on a device that needs none. Without a code there is nothing to say. */
export function EnrolledAlready({ enrolled }: { enrolled: Enrolled }) {
  const { route } = useLocation()
  const [code] = useState(takeCodeFromAddress)
  useLayoutEffect(() => {
    if (!code) route('/', true)
  }, [code, route])
  if (!code) return null
  const { label, site } = enrolled
  const text = t('enrol.already_text', { label, site })
  return <Elsewhere icon="sent" title={t('enrol.already')} text={text} />
}

type Props = { icon: IconName; title: string; text: string }

/** What is wrong here, and the way to where there is something. */
const Elsewhere = ({ icon, title, text }: Props) => (
  <main class="screen">
    <Scroll>
      <PlainPage icon={icon} title={title} text={text}>
        <a class="button primary" href="/">
          {t('common.to_requests')}
        </a>
      </PlainPage>
    </Scroll>
  </main>
)
