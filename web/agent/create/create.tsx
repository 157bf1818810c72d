/**
 * Creates a request, or changes one: a reference, one touch for what to ask, and Save. Everything
 * else is folded away. Nothing typed is lost, whatever goes wrong: until Save it is a draft.
 */
import '../../form/drafts.css'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { cleanReference } from '../../../shared/record/reference.ts'
import { NotWritten } from '../../components/failure-notice.tsx'
import { ChangeRequest } from '../../form/change-request.tsx'
import { ContactLines, NoteLine, SealedPart } from '../../form/contact.tsx'
import { NewRequest, type Opened } from '../../form/opened-draft.tsx'
import { type FormPart, OptionFields } from '../../form/options.tsx'
import { ReferenceField } from '../../form/reference-field.tsx'
import { ScanButton } from '../../form/scan-button.tsx'
import { useDouble } from '../../form/use-double.ts'
import { useDraftForm } from '../../form/use-draft-form.ts'
import { t } from '../../i18n/t/later.ts'
import type { Item } from '../../state/request.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { later } from '../../ui/first/later.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Scroll } from '../../ui/first/scroll.tsx'
import { useFocusOnce } from '../../ui/focus.ts'
import { Fold } from '../../ui/fold.tsx'

const WORDS = { words: ['draft'] } as const
const Notices = later(
  () => import('../../form/draft-notices.tsx').then((m) => m.DraftNotices),
  WORDS,
)
const DraftLine = later(
  () => import('../../form/draft-notices.tsx').then((m) => m.DraftLine),
  WORDS,
)

export const Create = ({ role }: { role: Role }) => <NewRequest role={role} form={CreateForm} />
export const Change = ({ role }: { role: Role }) => <ChangeRequest role={role} form={CreateForm} />

type Props = { role: Role; opened: Opened; changed?: Item }

/** `changed`: the request as it was when the form was opened. */
function CreateForm({ role, opened, changed }: Props) {
  const { form, part, draft, isSaving, notSaved, save } = useDraftForm(role, opened, changed)
  const { typed, change, errorOf } = part
  const double = useDouble(typed.reference, changed)
  useFocusOnce(form, 'input')
  const unlessDouble = (event: Event) => (double.ask() ? event.preventDefault() : void save(event))

  return (
    <main class="screen">
      <form ref={form} class="pane create" noValidate autocomplete="off" onSubmit={unlessDouble}>
        <Scroll>
          <PageTitle text={t(changed ? 'change.title' : 'new.title')} focus={false} />
          <Notices {...draft} />
          <ReferenceField
            reference={typed.reference}
            change={change}
            errorOf={errorOf}
            double={double}
          >
            <ScanButton
              title={t('new.scan_title')}
              onFound={(text) => {
                change({ reference: cleanReference(text) })
                announce(t('new.scanned', { text: cleanReference(text) }))
              }}
            />
          </ReferenceField>
          <OptionFields {...part} />
          <ContactField {...part} />
          <NotWritten title={t('new.not_saved')} problem={notSaved} />
          <DraftLine {...draft} home="/" />
        </Scroll>
        <div class="dock">
          <a class="button quiet" href={changed ? `/requests/${changed.id}` : '/'}>
            {t(draft.state.kind === 'stored' ? 'new.close' : 'new.cancel')}
          </a>
          <button type="submit" class="button primary" aria-disabled={isSaving}>
            {isSaving ? t('new.saving') : t(changed ? 'new.save_change' : 'new.save')}
          </button>
        </div>
      </form>
    </main>
  )
}

/** Contact details and a note: most requests need none. */
function ContactField({ typed, change, errorOf }: FormPart) {
  const [isOpen, setOpen] = useState(typed.sealed.length > 0)
  const isWrong = ['email', 'phone', 'note'].some(errorOf)
  // An error must be seen, and focused, even where somebody folded its field away: before the frame
  // in which the focus goes there.
  useLayoutEffect(() => {
    if (isWrong) setOpen(true)
  }, [isWrong])

  return (
    <Fold title={t('new.contact')} open={isOpen} onOpen={setOpen}>
      <p class="soft">{t('new.contact_sealed')}</p>
      <SealedPart part="details" label={t('detail.contact')} typed={typed} change={change}>
        <ContactLines typed={typed} change={change} errorOf={errorOf} />
      </SealedPart>
      <SealedPart part="notes" label={t('detail.note')} typed={typed} change={change}>
        <NoteLine typed={typed} change={change} errorOf={errorOf} />
      </SealedPart>
    </Fold>
  )
}
