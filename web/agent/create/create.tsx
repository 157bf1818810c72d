/**
 * Creates a request, or changes one: a reference, one touch for what to ask, and Save. Everything
 * else is folded away. Nothing typed is lost, whatever goes wrong, and nothing of it is kept anywhere but
 * by Save.
 */
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { cleanReference } from '../../../shared/record/reference.ts'
import { NotWritten } from '../../components/failure-notice.tsx'
import { ChangeRequest } from '../../form/change-request.tsx'
import { ContactLines, NoteLine, SealedPart } from '../../form/contact.tsx'
import { type FormPart, OptionFields } from '../../form/options.tsx'
import { ScanButton } from '../../form/scan-button.tsx'
import { useDraftForm } from '../../form/use-draft-form.ts'
import { t } from '../../i18n/t/later.ts'
import type { Item } from '../../state/request.ts'
import { sync } from '../../state/sync-status.ts'
import { Field } from '../../ui/field.tsx'
import { announce } from '../../ui/first/announcer.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Scroll } from '../../ui/first/scroll.tsx'
import { useFocusOnce } from '../../ui/focus.ts'
import { Fold } from '../../ui/fold.tsx'

export const Change = ({ role }: { role: Role }) => <ChangeRequest role={role} form={Create} />

/** `changed`: the request as it was when the form was opened. */
export function Create({ role, changed }: { role: Role; changed?: Item }) {
  const { form, part, isSaving, notSaved, save } = useDraftForm(role, changed)
  const { typed, change, errorOf } = part
  useFocusOnce(form, 'input')

  return (
    <main class="screen">
      <form ref={form} class="pane create" noValidate autocomplete="off" onSubmit={save}>
        <Scroll>
          <PageTitle text={t(changed ? 'change.title' : 'new.title')} focus={false} />
          <Field
            name="reference"
            label={t('new.reference')}
            hint={t('new.reference_hint')}
            value={typed.reference}
            onValue={(reference) => change({ reference })}
            error={errorOf('reference')}
            maxLength={64}
            capitals="sentences"
          >
            <ScanButton
              title={t('new.scan_title')}
              onFound={(text) => {
                change({ reference: cleanReference(text) })
                announce(t('new.scanned', { text: cleanReference(text) }))
              }}
            />
          </Field>
          <OptionFields {...part} />
          <ContactField {...part} />
          <NotWritten title={t('new.not_saved')} problem={notSaved} />
          {role === 'kiosk' && sync.value.unsent > 0 && (
            <p class="soft">{t('new.kiosk_unsent', { n: sync.value.unsent })}</p>
          )}
        </Scroll>
        <div class="dock">
          {role !== 'kiosk' && (
            <a class="button quiet" href={changed ? `/requests/${changed.id}` : '/'}>
              {t('new.cancel')}
            </a>
          )}
          <button type="submit" class="button primary" aria-disabled={isSaving}>
            {isSaving ? t('new.saving') : t('new.save')}
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
