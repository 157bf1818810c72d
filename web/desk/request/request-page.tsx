/** One request beside the table, or in its place. */
import { useEffect, useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import { openOlder } from '../../actions/older.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk.ts'
import { PlainPage } from '../../ui/plain-page.tsx'
import { find } from '../table/shown.ts'
import { PageBar } from './page-bar.tsx'
import { RequestBody } from './request-body.tsx'

type Props = { id: string; onBack(): void }

export function RequestPage({ id, onBack }: Props) {
  const item = find(id)
  return (
    <section class="desk-page" aria-label={t('desk.request')}>
      <PageBar id={id} isKnown={item !== undefined} onBack={onBack} />
      {item ? <RequestBody item={item} /> : <NotHere id={id} />}
    </section>
  )
}

/** It may be older than what this computer keeps: the server knows. */
function NotHere({ id }: { id: string }) {
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => void openOlder(id).then(setProblem), [id])
  if (!problem)
    return <PlainPage icon="checking" title={t('desk.request')} text={t('desk.older_fetching')} />
  if (problem.code === 'not_found' || problem.code === 'invalid')
    return (
      <PlainPage icon="stopped" title={t('desk.unknown_title')} text={t('desk.unknown_text')} />
    )
  return <PlainPage icon="stopped" title={t('desk.unknown_title')} text={problemText(problem)} />
}
