/** Changes a request that nobody has started: its own form, filled with what is known. */
import { useState } from 'preact/hooks'
import type { Role } from '../../shared/protocol/protocol.ts'
import { isChangeable } from '../components/change/changeable.ts'
import { t } from '../i18n/t/later.ts'
import { useRoute } from '../router.tsx'
import { item as itemOf } from '../state/requests.ts'
import { Scroll } from '../ui/first/scroll.tsx'
import { PlainPage } from '../ui/plain-page.tsx'
import { type RequestForm, WithDraft } from './drafts/opened-draft.tsx'

/** `form`: that of a phone, or that of a desk. */
type Props = { role: Role; form: RequestForm }

/** Must: of another request it is another form, for the history leads from one to the other at once. */
export function ChangeRequest(props: Props) {
  const id = useRoute().params.id ?? ''
  return <ChangeOne key={id} id={id} {...props} />
}

function ChangeOne({ id, role, form: Filled }: Props & { id: string }) {
  // As it was when the form was opened: what happens to it meanwhile must not take away what is typed.
  const [item] = useState(() => itemOf(id))
  if (item && isChangeable(item, role))
    return (
      <WithDraft id={id} draw={(opened) => <Filled role={role} opened={opened} changed={item} />} />
    )
  return (
    <main class="screen">
      <Scroll>
        <PlainPage icon="stopped" title={t('change.too_late')} text={t('change.too_late_text')}>
          <a class="button primary" href={item ? `/requests/${id}` : '/'}>
            {t('common.back')}
          </a>
        </PlainPage>
      </Scroll>
    </main>
  )
}
