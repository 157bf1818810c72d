/** What helps the staff of a kiosk; needs no network. */
import '../../components/help/help.css'
import { HelpTopics } from '../../components/help/help-topics.tsx'
import { t } from '../../i18n/t/kiosk-help.ts'

/** What visitors come with most is first. */
const TOPICS = ['help', 'offline', 'failed', 'declines', 'left', 'unsent'] as const

export const StaffHelp = () => (
  <HelpTopics
    how={t('kiosk_help.how')}
    steps={[
      t('kiosk_help.step_1'),
      t('kiosk_help.step_2'),
      t('kiosk_help.step_3'),
      t('kiosk_help.step_4'),
    ]}
    when={t('kiosk_help.when')}
    topics={TOPICS.map((topic) => ({
      when: t(`kiosk_help.when.${topic}`),
      answer: t(`kiosk_help.then.${topic}`),
    }))}
  />
)
