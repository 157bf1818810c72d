/** What helps an agent, on one page that needs no network. */
import '../../components/help/help.css'
import { HelpTopics } from '../../components/help/help-topics.tsx'
import { t } from '../../i18n/t/help.ts'
import { Icon } from '../../ui/first/icon.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Scroll } from '../../ui/first/scroll.tsx'

/** What agents ask most comes first. */
const TOPICS = [
  'offline',
  'no_phone',
  'camera',
  'failed',
  'declines',
  'wrong_person',
  'mistake',
  'refused',
  'lost',
] as const

export const HelpPage = () => (
  <main class="screen">
    <Scroll>
      <a class="back-link" href="/">
        <Icon name="back" size={20} />
        {t('common.back')}
      </a>
      <PageTitle text={t('help.title')} />
      <HelpTopics
        how={t('help.how')}
        steps={[t('help.step_1'), t('help.step_2'), t('help.step_3'), t('help.step_4')]}
        when={t('help.when')}
        topics={TOPICS.map((topic) => ({
          when: t(`help.when.${topic}`),
          answer: t(`help.then.${topic}`),
        }))}
      />
    </Scroll>
  </main>
)
