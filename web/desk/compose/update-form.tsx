/** The form of an update: each part is left alone until somebody opens it. */
import { useRef, useState } from 'preact/hooks'
import type { FieldProblem, Problem } from '../../../shared/problem.ts'
import { updateRequest } from '../../actions/device/update.ts'
import { deskWords } from '../../components/desk-words.ts'
import { SealedPart } from '../../form/contact.tsx'
import { DraftLine, DraftNotices } from '../../form/drafts/draft-notices.tsx'
import type { Opened } from '../../form/drafts/opened-draft.tsx'
import { errorAt } from '../../form/field-words.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-compose.ts'
import { route } from '../../router.tsx'
import { deleted } from '../../state/drafts.ts'
import type { Item } from '../../state/request.ts'
import { Check } from '../../ui/fields/choice.tsx'
import { focusFirstWrong } from '../../ui/fields/focus.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { referenceOf } from '../table/names.ts'
import { ContactPair, NotesLines } from './sealed-fields.tsx'
import { UpdateAsked } from './update-asked.tsx'
import {
  isNothing,
  nothingUpdated,
  type UpdateTyped,
  updateFrom,
  updateOf,
} from './update-typed.ts'
import { useUpdateDraft } from './use-update-draft.ts'

/** `item`: as it was when the form was opened; `now`: as it stands. */
type Props = { item: Item; now: Item; what: 'all' | 'flow' | 'metadata'; opened: Opened }

type Step = { kind: 'typing' } | { kind: 'busy' } | { kind: 'failed'; problem: Problem }

export function UpdateForm({ item, now, what, opened }: Props) {
  const [without] = useState(() => nothingUpdated(item))
  const [typed, setTyped] = useState<UpdateTyped>(() =>
    opened.draft ? updateFrom(opened.draft, without) : without,
  )
  const kept = useUpdateDraft(opened, typed, without)
  const [seen, setSeen] = useState(item.rev ?? 0)
  const [errors, setErrors] = useState<readonly FieldProblem[]>([])
  const [step, setStep] = useState<Step>({ kind: 'typing' })
  const form = useRef<HTMLFormElement>(null)
  const isBusy = step.kind === 'busy'
  const canSend = !isBusy && !isNothing(typed)
  const reference = referenceOf(item)

  const change = (part: Partial<UpdateTyped>) => {
    setTyped((before) => ({ ...before, ...part }))
    setErrors([])
  }
  const errorOf = (field: string) => errorAt(errors, field)

  const send = useOnce(async (_: Event) => {
    if (!canSend) return
    setStep({ kind: 'busy' })
    const parts = await kept.pause()
    const updated = await updateRequest(item.id, seen, updateOf(typed), parts)
    if (updated.kind === 'done') {
      await kept.end()
      announce(t('update.done'))
      return route(`/requests/${item.id}`, true)
    }
    kept.goOn()
    if (updated.kind === 'problem') return setStep({ kind: 'failed', problem: updated.problem })
    setStep({ kind: 'typing' })
    setErrors(updated.errors)
    focusFirstWrong(form)
  })

  const isChanged = step.kind === 'failed' && step.problem.code === 'changed'
  // Shown how it stands now, somebody who sends again means it of that.
  if (isChanged && now.rev !== null && now.rev !== seen) setSeen(now.rev)
  const part = { typed, change, errorOf }
  return (
    <main class="desk-section has-bar">
      <form ref={form} class="compose-form" noValidate autocomplete="off" onSubmit={send}>
        <div class="compose-scroll">
          <div class="desk-section-head">
            <PageTitle text={t('update.title', { reference })} focus={false} />
          </div>
          <p class="soft">{t('update.text')}</p>
          <DraftNotices {...kept.draft} />
          {what === 'metadata' && (
            <Notice tone="quiet" icon="lock">
              {t('update.only_metadata', { phase: deskWords(item) })}
            </Notice>
          )}
          <div class="compose-parts">
            {what !== 'metadata' && (
              <div>
                <section class="desk-card" aria-labelledby="asked-title">
                  <h2 id="asked-title">{t('compose.asked')}</h2>
                  {what === 'flow' ? (
                    <p class="soft">{t('update.flow')}</p>
                  ) : (
                    <UpdateAsked {...part} />
                  )}
                </section>
                <section class="desk-card" aria-labelledby="contact-title">
                  <h2 id="contact-title">{t('compose.contact')}</h2>
                  <Check
                    name="details"
                    checked={typed.hasDetails}
                    onChecked={(hasDetails) => change({ hasDetails })}
                  >
                    {t('update.details_change')}
                  </Check>
                  {typed.hasDetails && (
                    <>
                      <p class="soft">{t('update.details_text')}</p>
                      <SealedPart part="details" label={t('compose.contact')} {...part}>
                        <ContactPair {...part} />
                      </SealedPart>
                    </>
                  )}
                </section>
              </div>
            )}
            <div>
              <section class="desk-card" aria-labelledby="notes-title">
                <h2 id="notes-title">{t('compose.notes')}</h2>
                <Check
                  name="notes"
                  checked={typed.hasNotes}
                  onChecked={(hasNotes) => change({ hasNotes })}
                >
                  {t('update.notes_change')}
                </Check>
                {typed.hasNotes && (
                  <>
                    <p class="soft">{t('update.notes_text')}</p>
                    <SealedPart part="notes" label={t('compose.notes')} {...part}>
                      <NotesLines
                        {...part}
                        rows={typed.metadata}
                        onRows={(metadata) => change({ metadata })}
                      />
                    </SealedPart>
                  </>
                )}
              </section>
              <section class="desk-card" aria-labelledby="never-title">
                <h2 id="never-title">{t('update.never')}</h2>
                <p class="soft">{t('update.never_text')}</p>
              </section>
            </div>
          </div>
          {step.kind === 'failed' && (
            <Notice
              tone="again"
              icon="warning"
              title={t(isChanged ? 'update.changed' : 'update.failed')}
              alert
            >
              {isChanged
                ? `${t('update.changed_text')} ${deskWords(now)}`
                : problemText(step.problem)}
            </Notice>
          )}
          <DraftLine
            {...kept.draft}
            onRemoved={(draft) => {
              deleted.value = draft
              route(`/requests/${item.id}`)
            }}
          />
        </div>
        <div class="compose-bar">
          <button type="submit" class="desk-tool primary" aria-disabled={!canSend}>
            {t(isBusy ? 'update.saving' : 'update.save')}
          </button>
          <a class="desk-tool" href={`/requests/${item.id}`}>
            {t(kept.draft.state.kind === 'stored' ? 'new.close' : 'desk.action.dismiss')}
          </a>
          {isNothing(typed) && <span class="soft">{t('update.nothing')}</span>}
        </div>
      </form>
    </main>
  )
}
