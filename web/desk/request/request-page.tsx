/** One request beside the table, or in its place. */
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
      {item ? (
        <RequestBody item={item} />
      ) : (
        <PlainPage icon="stopped" title={t('desk.unknown_title')} text={t('desk.unknown_text')} />
      )}
    </section>
  )
}
