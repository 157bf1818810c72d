/** What became of each request of a run: what was not done comes first, with its reason. */
import type { Problem } from '../../../shared/problem.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { Icon } from '../../ui/icon-later.tsx'

/** More than anybody reads; the rest is told as a number. */
const MOST = 200

type Props = { items: readonly Item[]; outcomes: ReadonlyMap<string, Problem | null> }

export function BulkOutcomes({ items, outcomes }: Props) {
  const told = items
    .filter(({ id }) => outcomes.has(id))
    .map(({ id, reference }) => ({ id, reference, problem: outcomes.get(id) ?? null }))
    .sort((a, b) => Number(a.problem === null) - Number(b.problem === null))
  const failed = told.filter(({ problem }) => problem !== null).length
  return (
    <section class="stack tight" aria-label={t('desk.bulk.outcomes')}>
      <p class="desk-tally">
        <span data-tone="good">{t('desk.bulk.done', { n: told.length - failed })}</span>
        {failed > 0 && <span data-tone="again">{t('desk.bulk.failed', { n: failed })}</span>}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach it. */}
      <ul class="desk-outcomes" tabIndex={0} aria-label={t('desk.bulk.outcomes')}>
        {told.slice(0, MOST).map(({ id, reference, problem }) => (
          <li key={id} data-tone={problem ? 'again' : 'good'}>
            <Icon name={problem ? 'warning' : 'sent'} size={16} />
            <span>{reference}</span>
            <span class="soft">{problem ? problemText(problem) : t('desk.bulk.outcome_done')}</span>
          </li>
        ))}
        {told.length > MOST && <li>{t('desk.bulk.more', { n: told.length - MOST })}</li>}
      </ul>
    </section>
  )
}
