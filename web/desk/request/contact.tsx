/** What was sealed with a request, opened by the Worker, behind a deliberate look. */

import { sessionOf } from '../../../shared/protocol/ledger-state.ts'
import type { OpenedDetails } from '../../../shared/protocol/supervisor/report-calls.ts'
import { readDetails } from '../../actions/desk.ts'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Reveal } from './reports/reveal.tsx'

export const Contact = ({ item }: { item: Item }) => (
  <Reveal
    id="contact-title"
    title={t('desk.contact')}
    ask={() => readDetails(item.id)}
    // The pictures above say it.
    isExplained={sessionOf(item) === null}
  >
    {(opened) => <ContactShown opened={opened} />}
  </Reveal>
)

type Fact = readonly [name: string, value: string]

const Group = ({ title, facts }: { title?: string; facts: readonly Fact[] }) =>
  facts.length === 0 ? null : (
    <div>
      {title && <h4>{title}</h4>}
      <FactList facts={facts} />
    </div>
  )

function ContactShown({ opened: { details, notes, unreadable } }: { opened: OpenedDetails }) {
  const facts: Fact[] = [
    ...(details?.email ? [[t('desk.field.email'), details.email] as const] : []),
    ...(details?.phone ? [[t('desk.field.phone'), details.phone] as const] : []),
    ...(notes?.note ? [[t('desk.field.note'), notes.note] as const] : []),
  ]
  const metadata: Fact[] = Object.entries(notes?.metadata ?? {})
  const isEmpty = facts.length + metadata.length + unreadable.length === 0
  return (
    <div class="stack tight">
      <Group facts={facts} />
      <Group title={t('desk.metadata')} facts={metadata} />
      {isEmpty && <p class="soft">{t('desk.contact.none')}</p>}
      {unreadable.length > 0 && (
        <Notice tone="again" icon="warning">
          {t('desk.contact.unreadable', {
            parts: unreadable.map((part) => t(`desk.changed.${part}`)).join(', '),
          })}
        </Notice>
      )}
    </div>
  )
}
