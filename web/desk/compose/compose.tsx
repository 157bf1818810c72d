/** Creates a request at the desk, or changes one that nobody has started: every field in sight. */
import './compose.css'
import '../../form/drafts/drafts.css'
import { useEffect, useState } from 'preact/hooks'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { NotWritten } from '../../components/failure-notice.tsx'
import { ChangeRequest } from '../../form/change-request.tsx'
import { DraftList } from '../../form/drafts/draft-list.tsx'
import { DraftLine, DraftNotices } from '../../form/drafts/draft-notices.tsx'
import { NewRequest, type Opened } from '../../form/drafts/opened-draft.tsx'
import { ID_NUMBER } from '../../form/drafts/typed.ts'
import { useDraftForm } from '../../form/drafts/use-draft-form.ts'
import { OptionFields } from '../../form/options.tsx'
import { ReferenceField } from '../../form/reference-field.tsx'
import { useDouble } from '../../form/use-double.ts'
import { t } from '../../i18n/t/desk-compose.ts'
import { useLocation } from '../../router.tsx'
import { deleted } from '../../state/drafts.ts'
import type { Item } from '../../state/request.ts'
import { RadioCard } from '../../ui/fields/choice.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { HelpButton } from '../help/help-button.tsx'
import { FlowChoice } from './flow-choice.tsx'
import { type Own, ownOf } from './own-fields-typed.ts'
import { RelatedFields } from './related-fields.tsx'
import { ContactFields, NotesFields } from './sealed-fields.tsx'

export const ComposeNew = ({ role }: { role: Role }) => <NewRequest role={role} form={Compose} />

export const ComposeChange = ({ role }: { role: Role }) => (
  <ChangeRequest role={role} form={Compose} />
)

type Props = { role: Role; opened: Opened; changed?: Item }

/** `changed`: the request as it was when the form was opened. */
function Compose({ role, opened, changed }: Props) {
  const [own, setOwn] = useState(() => ownOf(changed, opened.draft))
  const { metadata, related } = own
  const { form, part, draft, isSaving, notSaved, corrected, save } = useDraftForm(
    role,
    opened,
    changed,
    asDraft(own),
    asDraft(ownOf(changed, null)),
  )
  const { typed, change, errorOf } = part
  const double = useDouble(typed.reference, changed)
  const { route } = useLocation()
  // Whoever asks for a new request types next; by keyboard its first field would be many stops away.
  useEffect(() => {
    if (!changed && !opened.draft) form.current?.querySelector('input')?.focus()
  }, [])

  return (
    <main class="desk-section has-bar">
      <form
        ref={form}
        class="compose-form"
        noValidate
        autocomplete="off"
        onSubmit={(event) => (double.ask() ? event.preventDefault() : void save(event))}
      >
        <div class="compose-scroll">
          <div class="desk-section-head">
            <PageTitle text={t(changed ? 'change.title' : 'new.title')} focus={false} />
            {!changed && <HelpButton />}
            {!changed && (
              <div class="spread">
                <a class="desk-tool" href="/import">
                  <Icon name="list" size={16} />
                  {t('list.import')}
                </a>
              </div>
            )}
          </div>
          <DraftNotices {...draft} />
          {!changed && <DraftList except={opened.id} />}
          <div class="compose-parts">
            <div>
              <section class="desk-card">
                <ReferenceField
                  reference={typed.reference}
                  change={change}
                  errorOf={errorOf}
                  double={double}
                />
              </section>
              <section class="desk-card">
                <OptionFields {...part}>
                  <RadioCard
                    group="preset"
                    chosen={typed.choice}
                    onChoose={(choice) => change({ choice })}
                    value={ID_NUMBER}
                    icon="number"
                    title={t('compose.id_number')}
                    explains={t('compose.id_number_explains')}
                  />
                  <FlowChoice {...part} />
                </OptionFields>
              </section>
            </div>
            <div>
              <ContactFields {...part} />
              <NotesFields
                {...part}
                rows={metadata}
                onRows={(metadata) => {
                  setOwn({ ...own, metadata })
                  corrected((field) => field.startsWith('metadata'))
                }}
              />
              {related && (
                <RelatedFields
                  related={related}
                  onRelated={(related) => setOwn({ ...own, related })}
                  errorOf={errorOf}
                />
              )}
            </div>
          </div>
          <NotWritten title={t('new.not_saved')} problem={notSaved} />
          <DraftLine
            {...draft}
            onRemoved={(draft) => {
              // The list of drafts in the form that comes says so.
              deleted.value = draft
              route(changed ? `/requests/${changed.id}` : '/new')
            }}
          />
        </div>
        <div class="compose-bar">
          <button type="submit" class="desk-tool primary" aria-disabled={isSaving}>
            {isSaving && t('new.saving')}
            {!isSaving && t(changed ? 'compose.save_change' : 'compose.save')}
          </button>
          <a class="desk-tool" href={changed ? `/requests/${changed.id}` : '/'}>
            {t(draft.state.kind === 'stored' ? 'new.close' : 'new.cancel')}
          </a>
        </div>
      </form>
    </main>
  )
}

const asDraft = ({ metadata, related }: Own) => ({ metadata, ...(related && { related }) })
