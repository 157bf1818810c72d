/** The dry facts of a request, and what was asked of the person, in words. */
import type { ComponentChildren } from 'preact'
import { sessionOf } from '../../../shared/protocol/ledger-state.ts'
import { attemptsWords } from '../../components/attempts-limit.ts'
import { moment } from '../../i18n/first/times.ts'
import { isolated } from '../../i18n/isolated.ts'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { deviceName, presetName } from '../table/names.ts'
import { askedWords } from './asked-words.ts'
import { SessionLink } from './dashboard-link.tsx'
import { wasSubmitted } from './reports/use-reports.ts'

type Fact = readonly [string, ComponentChildren]

export function Facts({ item }: { item: Item }) {
  const { row } = item
  const at = (time: number | null | undefined) => (time ? moment(time) : null)
  const isErased = item.reference === ''
  const session = sessionOf(item)
  const facts: readonly Fact[] = [
    [t('desk.column.preset'), isErased ? null : presetName(item.preset)],
    [t('desk.facts.asked'), isErased ? null : askedWords(item.asked)],
    [t('desk.facts.author'), deviceName(row?.device ?? null)],
    [t('desk.facts.assignee'), row?.assignee && deviceName(row.assignee)],
    [t('detail.created'), item.createdAt === null ? t('common.unknown') : moment(item.createdAt)],
    [t('desk.column.accepted'), at(row?.accepted_at)],
    [t('desk.facts.started'), at(row?.started_at)],
    [t('desk.facts.result'), at(row?.verdict_at)],
    // With each of them in a part of its own, where there are any.
    [t('desk.attempts'), row && !isErased && !wasSubmitted(item) && attemptsWords(item)],
    [t('desk.changed.details'), row && !isErased && !row.details && t('common.none')],
    [
      t('desk.facts.closed'),
      item.closed && `${isolated(item.closed.reason)} · ${moment(item.closed.at)}`,
    ],
    [t('detail.changed'), moment(item.changedAt)],
    [t('desk.facts.flow'), row?.verification_flow],
    [t('desk.facts.customer'), row?.related_customer],
    [t('desk.facts.customer_account'), row?.related_customer_account],
    [
      t('desk.facts.person'),
      row?.related_person && `${row.related_person.account} · ${row.related_person.person}`,
    ],
    [t('desk.facts.session'), session && <SessionLink session={session} />],
  ]
  return (
    <section class="desk-card" aria-labelledby="facts-title">
      <div class="desk-card-head">
        <h3 id="facts-title">{t('desk.facts')}</h3>
      </div>
      <FactList facts={facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []))} />
      {row?.partial && <p class="soft">{t('desk.facts.partial')}</p>}
    </section>
  )
}
