/** Creates a request at the desk, or changes one that nobody has started: every field in sight. */
import './compose.css'
import { useState } from 'preact/hooks'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { NotWritten } from '../../components/failure-notice.tsx'
import { ChangeRequest } from '../../form/change-request.tsx'
import { OptionFields } from '../../form/options.tsx'
import { ID_NUMBER } from '../../form/typed.ts'
import { useDraftForm } from '../../form/use-draft-form.ts'
import { t } from '../../i18n/t/desk-compose.ts'
import type { Item } from '../../state/request.ts'
import { RadioCard } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { ownOf } from './own-fields-typed.ts'
import { RelatedFields } from './related-fields.tsx'
import { ContactFields, NotesFields } from './sealed-fields.tsx'

export const ComposeChange = ({ role }: { role: Role }) => (
  <ChangeRequest role={role} form={Compose} />
)

/** `changed`: the request as it was when the form was opened. */
export function Compose({ role, changed }: { role: Role; changed?: Item }) {
  const { form, part, isSaving, notSaved, corrected, save } = useDraftForm(role, changed)
  const { typed, change, errorOf } = part
  const [own, setOwn] = useState(() => ownOf(changed))
  const { metadata, related } = own
  const more = { metadata, ...(related && { related }) }

  return (
    <main class="desk-section has-bar">
      <form
        ref={form}
        class="compose-form"
        noValidate
        autocomplete="off"
        onSubmit={(event) => save(event, more)}
      >
        <div class="compose-scroll">
          <PageTitle text={t(changed ? 'change.title' : 'new.title')} focus={false} />
          <div class="compose-parts">
            <div>
              <section class="desk-card">
                <Field
                  name="reference"
                  label={t('new.reference')}
                  hint={t('new.reference_hint')}
                  value={typed.reference}
                  onValue={(reference) => change({ reference })}
                  error={errorOf('reference')}
                  maxLength={64}
                  capitals="sentences"
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
        </div>
        <div class="compose-bar">
          <button type="submit" class="desk-tool primary" aria-disabled={isSaving}>
            {isSaving && t('new.saving')}
            {!isSaving && t(changed ? 'compose.save_change' : 'compose.save')}
          </button>
          <a class="desk-tool" href={changed ? `/requests/${changed.id}` : '/'}>
            {t('new.cancel')}
          </a>
        </div>
      </form>
    </main>
  )
}
