/** What Stripe verified and read, and what it was told beforehand. */
import type { RequestOutputs } from '../../../shared/protocol/report-calls.ts'
import { t } from '../../i18n/t/desk.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { type Fact, factsOf, unavailableNames } from './output-facts.ts'

export function OutputsShown({ outputs: told }: { outputs: RequestOutputs }) {
  const { outputs, document, id_number, email, phone, provided_details, unavailable } = told
  const missing = unavailableNames(unavailable)
  return (
    <div class="stack tight">
      {outputs === null && <p class="soft">{t('desk.outputs.not_verified')}</p>}
      <Group title={t('desk.outputs.verified')} facts={factsOf(outputs)} />
      <Group title={t('desk.outputs.document')} facts={factsOf(document)} />
      <Group title={t('desk.outputs.id_number')} facts={factsOf(id_number)} />
      <Group title={t('desk.outputs.contact')} facts={factsOf({ email, phone })} />
      <Group title={t('desk.outputs.provided')} facts={factsOf(provided_details)} />
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
