/** The drafts of this device, each a way back to its form; one that was just deleted keeps its place. */
import './drafts.css'
import { useEffect, useState } from 'preact/hooks'
import { deleteDraft } from '../../actions/drafts.ts'
import { NotWritten } from '../../components/failure-notice.tsx'
import { moment } from '../../i18n/first/times.ts'
import { t } from '../../i18n/t/draft.ts'
import type { DeviceProblem } from '../../state/device-problem.ts'
import { deleted, drafts, onDrafts, readDrafts } from '../../state/drafts.ts'
import { draftsToCome } from '../../state/requests.ts'
import type { StoredDraft } from '../../store/stored-draft.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { DraftGone, SureOfDraft } from './sure-of-draft.tsx'

type Props = {
  /** Of a list that shows only some. */
  among?(drafts: readonly StoredDraft[]): readonly StoredDraft[]
  /** The one whose form is open. */
  except?: string
}

export function DraftList({ among = (all) => all, except }: Props) {
  const [failed, setFailed] = useState<DeviceProblem | null>(null)
  // What was deleted here, or in the form that led here: until this list is left it can be brought back.
  const [gone, setGone] = useState<readonly StoredDraft[]>(() =>
    deleted.peek() === null ? [] : [deleted.peek() as StoredDraft],
  )
  useEffect(() => {
    deleted.value = null
    const read = () =>
      void readDrafts().then(
        () => {
          draftsToCome.value = 0
        },
        (error) => console.error('drafts', error),
      )
    read()
    return onDrafts(read)
  }, [])
  const shown = among(drafts.value).filter(({ id }) => id !== except)
  const isThere = ({ id }: StoredDraft) => drafts.value.some((one) => one.id === id)
  const all = [...shown, ...gone.filter((one) => !isThere(one))].sort(
    (a, b) => b.savedAt - a.savedAt,
  )

  async function remove(draft: StoredDraft) {
    const outcome = await deleteDraft(draft.id, draft.rev)
    setFailed(outcome.kind === 'not_stored' ? outcome.reason : null)
    if (outcome.kind === 'deleted') setGone((before) => [...before, outcome.draft])
    await readDrafts()
  }
  async function isBack({ id }: StoredDraft) {
    await readDrafts()
    setGone((before) => before.filter((one) => one.id !== id))
  }

  if (all.length === 0 && failed === null) return null
  return (
    <section class="group" aria-labelledby="drafts">
      <h2 id="drafts" class="group-title">
        {t('draft.title')} <span>{shown.length}</span>
      </h2>
      <ul class="rows">
        {all.map((draft) => (
          <li key={draft.id}>
            {isThere(draft) ? (
              <Row draft={draft} onRemove={() => remove(draft)} />
            ) : (
              <DraftGone draft={draft} onBack={() => void isBack(draft)} />
            )}
          </li>
        ))}
      </ul>
      <NotWritten title={t('draft.not_deleted')} problem={failed} />
    </section>
  )
}

function Row({ draft, onRemove }: { draft: StoredDraft; onRemove(): Promise<void> }) {
  const [isAsking, setAsking] = useState(false)
  const { id, of, open, savedAt } = draft
  const isNew = of.kind === 'new'
  const reference = open.reference.trim() || t('draft.no_reference')
  return (
    <>
      <div class="draft-row">
        <a class="row" href={isNew ? `/new/${id}` : `/requests/${id}/${of.kind}`} data-tone="quiet">
          <span class="tile">
            <Icon name="consent" />
          </span>
          <bdi class="row-reference">{reference}</bdi>
          <time class="row-time" dateTime={new Date(savedAt).toISOString()}>
            {moment(savedAt)}
          </time>
          <span class="row-phase">{t(isNew ? 'draft.state' : 'draft.state_change')}</span>
        </a>
        <button
          type="button"
          class="icon-button"
          aria-label={t('draft.delete_named', { reference })}
          onClick={() => setAsking(true)}
        >
          <Icon name="erased" size={20} />
        </button>
      </div>
      {isAsking && <SureOfDraft onYes={onRemove} onNo={() => setAsking(false)} />}
    </>
  )
}
