/** The drafts of this device, each a way back to its form; and the one that was just deleted. */
import './drafts.css'
import { useEffect, useState } from 'preact/hooks'
import { deleteDraft, putBackDraft } from '../actions/drafts.ts'
import { NotWritten } from '../components/failure-notice.tsx'
import { moment } from '../i18n/first/times.ts'
import { t } from '../i18n/t/draft.ts'
import type { DeviceProblem } from '../state/device-problem.ts'
import { deleted, drafts, onDrafts, readDrafts } from '../state/drafts.ts'
import type { StoredDraft } from '../store/stored-draft.ts'
import { Icon } from '../ui/icon-later.tsx'

/** As long as what is removed can be brought back. */
const UNDO_MS = 15_000

type Props = {
  /** Of a list that shows only some. */
  among?(drafts: readonly StoredDraft[]): readonly StoredDraft[]
  /** The one whose form is open. */
  except?: string
}

export function DraftList({ among = (all) => all, except }: Props) {
  const [failed, setFailed] = useState<DeviceProblem | null>(null)
  useEffect(() => {
    const read = () => void readDrafts().catch((error) => console.error('drafts', error))
    read()
    return onDrafts(read)
  }, [])
  const shown = among(drafts.value).filter(({ id }) => id !== except)

  async function remove(draft: StoredDraft) {
    const outcome = await deleteDraft(draft.id, draft.rev)
    setFailed(outcome.kind === 'not_stored' ? outcome.reason : null)
    if (outcome.kind === 'deleted') deleted.value = outcome.draft
    await readDrafts()
  }

  if (shown.length === 0 && deleted.value === null && failed === null) return null
  return (
    <section class="group" aria-labelledby="drafts">
      <h2 id="drafts" class="group-title">
        {t('draft.title')} <span>{shown.length}</span>
      </h2>
      {shown.length > 0 && (
        <ul class="rows">
          {shown.map((draft) => (
            <Row key={draft.id} draft={draft} onRemove={() => void remove(draft)} />
          ))}
        </ul>
      )}
      <NotWritten title={t('draft.not_deleted')} problem={failed} />
      {deleted.value && <Deleted draft={deleted.value} />}
    </section>
  )
}

function Row({ draft, onRemove }: { draft: StoredDraft; onRemove(): void }) {
  const { id, of, open, savedAt } = draft
  const isNew = of.kind === 'new'
  const reference = open.reference.trim() || t('draft.no_reference')
  return (
    <li class="draft-row">
      <a class="row" href={isNew ? `/new/${id}` : `/requests/${id}/change`} data-tone="quiet">
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
        onClick={onRemove}
      >
        <Icon name="erased" size={20} />
      </button>
    </li>
  )
}

function Deleted({ draft }: { draft: StoredDraft }) {
  const [failed, setFailed] = useState<DeviceProblem | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      deleted.value = null
    }, UNDO_MS)
    return () => clearTimeout(timer)
  }, [draft])

  async function undo() {
    const problem = await putBackDraft(draft)
    setFailed(problem)
    if (problem) return
    deleted.value = null
    await readDrafts()
  }

  return (
    <>
      <p class="draft-line" role="status">
        {t('draft.deleted')}
        <button type="button" class="button small" onClick={() => void undo()}>
          {t('draft.undo')}
        </button>
      </p>
      <NotWritten title={t('draft.not_back')} problem={failed} />
    </>
  )
}
