/** What helps an agent, on one page that needs no network. */
import '../../components/help/help.css'
import { HelpTopics } from '../../components/help/help-topics.tsx'
import { TitleRow } from '../../components/title-row.tsx'
import { t } from '../../i18n/t/help.ts'
import { useRoute } from '../../router.tsx'
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
        <TitleRow
          text={t('help.title')}
          back={{ href: from, name: t(from === '/' ? 'common.back' : 'help.back') }}
        />
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
