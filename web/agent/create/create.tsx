/**
 * Creates a request, or changes one: a reference, one touch for what to ask, and Save. Everything
 * else is folded away. Nothing typed is lost, whatever goes wrong: until Save it is a draft.
 */
import '../../form/drafts/drafts.css'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { cleanReference } from '../../../shared/record/reference.ts'
import { NotWritten } from '../../components/failure-notice.tsx'
import { TitleRow } from '../../components/title-row.tsx'
import { ChangeRequest } from '../../form/change-request.tsx'
import { ContactLines, NoteLine, SealedPart } from '../../form/contact.tsx'
import { NewRequest, type Opened } from '../../form/drafts/opened-draft.tsx'
import { FLOW } from '../../form/drafts/typed.ts'
import { useDraftForm } from '../../form/drafts/use-draft-form.ts'
import { type FormPart, OptionFields } from '../../form/options.tsx'
import { ReferenceField } from '../../form/reference-field.tsx'
import { ScanButton } from '../../form/scan/scan-button.tsx'
import { useDouble } from '../../form/use-double.ts'
import { t } from '../../i18n/t/later.ts'
import { useLocation } from '../../router.tsx'
import type { Item } from '../../state/request.ts'
import type { StoredDraft } from '../../store/stored-draft.ts'
import { RadioCard } from '../../ui/fields/choice.tsx'
import { useFocusOnce } from '../../ui/fields/focus.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { later } from '../../ui/first/later.tsx'
import { Scroll } from '../../ui/first/scroll.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'

const WORDS = { words: ['draft'] } as const
const Notices = later(
  () => import('../../form/drafts/draft-notices.tsx').then((m) => m.DraftNotices),
  WORDS,
)
const DraftLine = later(
  () => import('../../form/drafts/draft-notices.tsx').then((m) => m.DraftLine),
  WORDS,
)
const DraftRemoved = later(() => import('./draft-removed.tsx').then((m) => m.DraftRemoved), WORDS)

export const Create = ({ role }: { role: Role }) => <NewRequest role={role} form={CreateForm} />
export const Change = ({ role }: { role: Role }) => <ChangeRequest role={role} form={CreateForm} />

type Props = { role: Role; opened: Opened; changed?: Item }

/** Created by the form before this one, which somebody left to add another. */
let justCreated: { id: string; reference: string } | null = null

/** `changed`: the request as it was when the form was opened. */
function CreateForm({ role, opened, changed }: Props) {
  const { form, part, draft, isSaving, notSaved, save } = useDraftForm(role, opened, changed)
  const { typed, change, errorOf } = part
  const { route } = useLocation()
  const double = useDouble(typed.reference, changed)
  const isAnother = useRef(false)
  const [created] = useState(justCreated)
  const [removed, setRemoved] = useState<StoredDraft | null>(null)
  useFocusOnce(form, 'input')
  useEffect(() => {
    justCreated = null
  }, [])

  function submit(event: Event) {
    if (double.ask()) return event.preventDefault()
    void save(event, isAnother.current ? addAnother : undefined)
  }
  function addAnother(id: string) {
    justCreated = { id, reference: cleanReference(typed.reference) }
    route('/new', true)
  }

  if (removed)
    return (
      <main class="screen">
        <Scroll>
          <DraftRemoved draft={removed} onBack={opened.reopen} />
        </Scroll>
      </main>
    )
  return (
    <main class="screen">
      <form ref={form} class="pane create" noValidate autocomplete="off" onSubmit={submit}>
        <Scroll>
          <TitleRow
            text={t(changed ? 'change.title' : 'new.title')}
            focus={false}
            back={{
              href: changed ? `/requests/${changed.id}` : '/',
              name: t(draft.state.kind === 'stored' ? 'new.close' : 'new.cancel'),
            }}
          />
          {created && (
            <Notice tone="good" icon="sent">
              {t('new.created', { reference: created.reference })}{' '}
              <a href={`/requests/${created.id}`}>{t('new.double_open')}</a>
            </Notice>
          )}
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
          <OptionFields {...part}>
            <KeptFlow {...part} />
          </OptionFields>
          <ContactField {...part} />
          <NotWritten title={t('new.not_saved')} problem={notSaved} />
          <DraftLine {...draft} onRemoved={setRemoved} />
        </Scroll>
        <div class="dock create-dock">
          <button
            type="submit"
            class="button primary"
            aria-disabled={isSaving}
            onClick={() => {
              isAnother.current = false
            }}
          >
            {isSaving ? t('new.saving') : t(changed ? 'new.save_change' : 'new.save')}
          </button>
          {!changed && (
            <button
              type="submit"
              class="button quiet"
              aria-disabled={isSaving}
              onClick={() => {
                isAnother.current = true
              }}
            >
              {t('new.save_another')}
            </button>
          )}
        </div>
      </form>
    </main>
  )
}

/** A flow that is no preset of the site: whoever changes the request, or its draft, may leave it as it is. */
function KeptFlow({ typed, change }: FormPart) {
  const [isKept] = useState(typed.choice === FLOW)
  return (
    isKept && (
      <RadioCard
        group="preset"
        chosen={typed.choice}
        onChoose={(choice) => change({ choice })}
        value={FLOW}
        icon="flow"
        title={t('new.flow')}
        explains={t('new.flow_kept')}
      />
    )
  )
}

/** What was handed to the form from elsewhere must be seen. */
const hasPersonal = ({ email, phone, note }: FormPart['typed']): boolean =>
  [email, phone, note].some((line) => line !== '')

/** Contact details and a note: most requests need none. */
function ContactField({ typed, change, errorOf }: FormPart) {
  const [isOpen, setOpen] = useState(typed.sealed.length > 0 || hasPersonal(typed))
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
