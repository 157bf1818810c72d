/** What Stripe verified and read, behind a deliberate look. */
import type { RequestOutputs } from '../../shared/report-calls.ts'
import { readOutputs } from '../desk-actions.ts'
import { t } from '../i18n/t-desk.ts'
import type { Item } from '../item.ts'
import { FactList } from '../ui/fact-list.tsx'
import { type Fact, factsOf, unavailableNames } from './output-facts.ts'
import { Reveal } from './reveal.tsx'

export const Outputs = ({ item }: { item: Item }) => (
  <Reveal
    id="outputs-title"
    title={t('desk.outputs')}
    ask={() => readOutputs(item.id)}
    nothing={item.attempts === 0 ? t('desk.outputs.none_yet') : null}
  >
    {(outputs) => <Shown outputs={outputs} />}
  </Reveal>
)

function Shown({ outputs: told }: { outputs: RequestOutputs }) {
  const { outputs, document, id_number, email, phone, unavailable } = told
  const contact: Fact[] = [
    ...(email ? [[t('desk.field.email'), email] as const] : []),
    ...(phone ? [[t('desk.field.phone'), phone] as const] : []),
  ]
  const missing = unavailableNames(unavailable)
  return (
    <div class="stack tight">
      {outputs === null && <p class="soft">{t('desk.outputs.not_verified')}</p>}
      <Group title={t('desk.outputs.verified')} facts={factsOf(outputs)} />
      <Group title={t('desk.outputs.document')} facts={factsOf(document)} />
      <Group title={t('desk.outputs.id_number')} facts={factsOf(id_number)} />
      <Group title={t('desk.outputs.contact')} facts={contact} />
      {missing.length > 0 && (
        <p class="soft">
          {t('desk.outputs.unavailable')}: {missing.join(', ')}.
        </p>
      )}
    </div>
  )
}

export const Group = ({ title, facts }: { title?: string; facts: readonly Fact[] }) =>
  facts.length === 0 ? null : (
    <div>
      {title && <h4>{title}</h4>}
      <FactList facts={facts} />
    </div>
  )
