/** Changes a request after its start: what Stripe lets be changed, and why the rest is not offered. */
import './compose.css'
import '../../form/drafts/drafts.css'
import { useState } from 'preact/hooks'
import { WithDraft } from '../../form/drafts/opened-draft.tsx'
import { t } from '../../i18n/t/desk-compose.ts'
import { useRoute } from '../../router.tsx'
import { PlainPage } from '../../ui/plain-page.tsx'
import { all } from '../table/shown.ts'
import { UpdateForm } from './update-form.tsx'
import { updatable } from './update-rules.ts'

/** Must: of another request it is another form, for the history leads from one to the other at once. */
export function Update() {
  const id = useRoute().params.id ?? ''
  return <UpdateOne key={id} id={id} />
}

function UpdateOne({ id }: { id: string }) {
  const now = all.value.find((one) => one.id === id)
  // What happens to it meanwhile must not take away what is typed.
  const [first, setFirst] = useState(now)
  if (!first && now) setFirst(now)
  const item = first ?? now
  const may = updatable({ row: item?.row ?? null })
  if (item && may.kind === 'may')
    return (
      <WithDraft
        id={id}
        draw={(opened) => (
          <UpdateForm item={item} now={now ?? item} what={may.what} opened={opened} />
        )}
      />
    )
  return (
    <main class="desk-section">
      <PlainPage
        icon="stopped"
        title={t('update.not')}
        text={t(`update.${may.kind === 'not' ? may.why : 'unknown'}`)}
      >
        <a class="button primary" href={item ? `/requests/${id}` : '/'}>
          {t('common.back')}
        </a>
      </PlainPage>
    </main>
  )
}
