/** What a form says about its draft: that it is kept, what of it is not, and which tab has another one. */
import { useState } from 'preact/hooks'
import type { DraftNow } from '../../actions/drafts.ts'
import { NotWritten } from '../../components/failure-notice.tsx'
import { moment } from '../../i18n/first/times.ts'
import { t } from '../../i18n/t/draft.ts'
import { presetOf } from '../../state/site.ts'
import {
  MOST_DRAFTS,
  PARTS,
  type PersonalField,
  type StoredDraft,
} from '../../store/stored-draft.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { DraftState } from './draft-keeper.ts'
import type { Opened } from './opened-draft.tsx'
import { SureOfDraft } from './sure-of-draft.tsx'
import { FLOW, ID_NUMBER, OWN } from './typed.ts'

export type FormDraft = {
  state: DraftState
  opened: Opened
  now: DraftNow
  /** The request is another than it was when this change of it was begun. */
  isStale: boolean
  remove(): Promise<StoredDraft | null>
  keepMine(): Promise<void>
}

/** Above the fields: what somebody must know before they go on. */
export function DraftNotices({ state, opened, now, isStale, keepMine }: FormDraft) {
  const missing = missingOf(opened.draft, now)
  return (
    <>
      {state.kind === 'elsewhere' && (
        <Elsewhere state={state} opened={opened} keepMine={keepMine} />
      )}
      {isStale && (
        <Notice tone="again" icon="warning" title={t('draft.stale')}>
          {t('draft.stale_text')}
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice tone="again" icon="warning" title={t('draft.missing')}>
          {missing.map((field) => t(NAMES[field])).join(', ')}
        </Notice>
      )}
      {hasLostChoice(opened.draft) && (
        <Notice tone="again" icon="warning" title={t('draft.lost_choice')} />
      )}
    </>
  )
}

const NAMES = {
  email: 'new.email',
  phone: 'new.phone',
  note: 'new.note',
  metadata: 'draft.metadata',
} as const

/** Typed when it was last stored, not whole, and not typed again since. */
function missingOf(draft: StoredDraft | null, { personal }: DraftNow): PersonalField[] {
  const isTyped = (field: PersonalField) =>
    field === 'metadata'
      ? personal.metadata?.some(({ key, value }) => key !== '' || value !== '')
      : personal[field] !== ''
  return PARTS.flatMap((part) => draft?.parts[part]?.missing ?? []).filter((f) => !isTyped(f))
}

const hasLostChoice = (draft: StoredDraft | null): boolean =>
  draft !== null &&
  ![OWN, FLOW, ID_NUMBER].includes(draft.open.choice) &&
  !presetOf(draft.open.choice)

type ElsewhereProps = Pick<FormDraft, 'opened' | 'keepMine'> & {
  state: Extract<DraftState, { kind: 'elsewhere' }>
}

function Elsewhere({ state, opened, keepMine }: ElsewhereProps) {
  const isSaved = state.what === 'saved'
  return (
    <Notice tone="again" icon="warning" title={t(`draft.elsewhere_${state.what}`)} alert>
      <p>{t(`draft.elsewhere_${state.what}_text`)}</p>
      <div class="draft-choice">
        {isSaved ? (
          <a class="button" href={`/requests/${opened.id}`}>
            {t('draft.open_request')}
          </a>
        ) : (
          <>
            <button type="button" class="button" onClick={opened.reopen}>
              {t('draft.show_other')}
            </button>
            <button type="button" class="button" onClick={() => void keepMine()}>
              {t('draft.keep_mine')}
            </button>
          </>
        )}
      </div>
    </Notice>
  )
}

type LineProps = FormDraft & {
  /** It is deleted. */
  onRemoved(draft: StoredDraft): void
}

/** Below the fields. */
export function DraftLine({ state, remove, onRemoved }: LineProps) {
  const [isAsking, setAsking] = useState(false)

  async function removeIt() {
    const draft = await remove()
    setAsking(false)
    if (draft) onRemoved(draft)
  }

  switch (state.kind) {
    case 'none':
    case 'elsewhere':
      return null
    case 'full':
      return (
        <Notice tone="again" icon="warning" title={t('draft.not_stored')} alert>
          {t('draft.full', { n: MOST_DRAFTS })}
        </Notice>
      )
    case 'not_stored':
      return <NotWritten title={t('draft.not_stored')} problem={state.reason} />
    case 'stored':
      if (isAsking) return <SureOfDraft onYes={removeIt} onNo={() => setAsking(false)} />
      return (
        <div class="draft-line">
          <p class="soft">{t('draft.stored', { time: moment(state.draft.savedAt) })}</p>
          <button type="button" class="button small" onClick={() => setAsking(true)}>
            <Icon name="erased" size={20} />
            {t('draft.delete')}
          </button>
        </div>
      )
  }
}
