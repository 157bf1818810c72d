/** What helps an agent, on one page that needs no network. */
import '../../components/help/help.css'
import { HelpTopics } from '../../components/help/help-topics.tsx'
import { t } from '../../i18n/t/help.ts'
import { useRoute } from '../../router.tsx'
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

/** Where somebody needed help: an address of this app, and nothing else. */
const cameFrom = (from = '/'): string => (/^\/(?![/\\])/.test(from) ? from : '/')

export function HelpPage() {
  const from = cameFrom(useRoute().query.from)
  return (
    <main class="screen">
      <Scroll>
        <a class="back-link" href={from}>
          <Icon name="back" size={20} />
          {t(from === '/' ? 'common.back' : 'help.back')}
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
}
