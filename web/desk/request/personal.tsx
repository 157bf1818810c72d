/**
 * What is personal about a request, behind a deliberate look: what Stripe verified and read, and the
 * sealed parts, opened by the Worker.
 */
import { sessionOf } from '../../../shared/protocol/ledger-state.ts'
import type { OpenedDetails } from '../../../shared/protocol/report-calls.ts'
import { readDetails, readOutputs } from '../../actions/desk.ts'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { Notice } from '../../ui/notice.tsx'
import { type Fact, Group, OutputsShown } from './outputs.tsx'
import { Reveal } from './reveal.tsx'

export const Outputs = ({ item }: { item: Item }) => (
  <Reveal
    id="outputs-title"
    title={t('desk.outputs')}
    ask={() => readOutputs(item.id)}
    nothing={sessionOf(item) === null ? t('desk.outputs.none_yet') : null}
  >
    {(outputs) => <OutputsShown outputs={outputs} />}
  </Reveal>
)

export const Contact = ({ item }: { item: Item }) => (
  <Reveal
    id="contact-title"
    title={t('desk.contact')}
    ask={() => readDetails(item.id)}
    nothing={item.row?.details || item.row?.notes ? null : t('desk.contact.none')}
  >
    {(opened) => <ContactShown opened={opened} />}
  </Reveal>
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
