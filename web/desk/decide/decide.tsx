/** The buttons for what can be decided about the open request, and the dialog of the one pressed. */
import { useEffect } from 'preact/hooks'
import { nextStepFor } from '../../../shared/guidance.ts'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { Icon, type IconName } from '../../ui/icon-later.tsx'
import { canUpdate } from '../compose/update-rules.ts'
import { SendLink } from '../request/send-link/send-link.tsx'
import { canSend } from '../request/send-link/send-message.ts'
import {
  asking,
  canChange,
  type DecisionKind,
  decisionsFor,
  isUnsent,
  whyNot,
} from './decisions.ts'
import {
  AssignDialog,
  AttemptsDialog,
  CancelDialog,
  CloseDialog,
  RedactDialog,
} from './dialogs.tsx'

const ICONS: Readonly<Record<DecisionKind, IconName>> = {
  assign: 'away',
  attempts: 'again',
  close: 'otherwise',
  cancel: 'stopped',
  redact: 'erased',
}

const DIALOGS = {
  assign: AssignDialog,
  attempts: AttemptsDialog,
  close: CloseDialog,
  cancel: CancelDialog,
  redact: RedactDialog,
}

/** What is refused is put right first, and whom the status says to stop with is sent no link next. */
const comesLater = ({ refusal, state }: Item): boolean =>
  refusal !== null ||
  (state.phase === 'unverified' && nextStepFor(state.last_error.code) === 'stop')

export function Decide({ item }: { item: Item }) {
  const why = whyNot(item)
  const kind = asking.value
  const Asked = kind && kind !== 'send' && DIALOGS[kind]
  const close = () => {
    asking.value = null
  }
  // What was asked about one request is not asked about the next.
  useEffect(() => close, [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no group of fields.
    <div class="desk-decide" role="group" aria-label={t('desk.actions')}>
      {canSend(item) && (
        <button
          type="button"
          class={`desk-tool ${comesLater(item) ? '' : 'primary'}`}
          onClick={() => {
            asking.value = 'send'
          }}
        >
          <Icon name="link" size={16} />
          {t('desk.action.send')}
        </button>
      )}
      {canChange(item) && !isUnsent(item) && (
        <a class="desk-tool" href={`/requests/${item.id}/change`}>
          {t('desk.action.change')}
        </a>
      )}
      {canUpdate(item) && (
        <a class="desk-tool" href={`/requests/${item.id}/update`}>
          {t('desk.action.update')}
        </a>
      )}
      {decisionsFor(item).map((one) => (
        <button
          key={one}
          type="button"
          class="desk-tool"
          data-kind={one}
          onClick={() => {
            asking.value = one
          }}
        >
          <Icon name={ICONS[one]} size={16} />
          {t(`desk.action.${one}`)}
        </button>
      ))}
      {why && <p class="soft">{t(`desk.action.${why}`)}</p>}
      {kind === 'send' && <SendLink item={item} onClose={close} />}
      {Asked && item.row && <Asked key={kind} item={item} row={item.row} onClose={close} />}
    </div>
  )
}
