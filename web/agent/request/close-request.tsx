/**
 * The manual way: the request is resolved manually, with a reason.
 */
import '../../ui/styles/chips.css'
import { useRef, useState } from 'preact/hooks'
import { closeRequest } from '../../actions/requests.ts'
import { CloseReason, longReason } from '../../components/change/close-reason.tsx'
import { ActionFailed, useAction } from '../../components/failure-notice.tsx'
import { t } from '../../i18n/t/later.ts'
import type { Item } from '../../state/request.ts'
import { focusFirstWrong } from '../../ui/fields/focus.ts'
import { Icon } from '../../ui/first/icon.tsx'

/** Where guidance leads here, it is what to do next: one button, and the form behind it. */
export function CloseRequest({ item }: { item: Item }) {
  const { rev } = item
  const [isOpen, setOpen] = useState(false)
  if (rev === null) return null
  if (isOpen)
    return (
      <section class="card stack tight" aria-labelledby="close-title">
        <h2 id="close-title">{t('close.title')}</h2>
        <CloseForm item={item} rev={rev} onCancel={() => setOpen(false)} />
      </section>
    )
  return (
    <button type="button" class="button primary large" onClick={() => setOpen(true)}>
      <Icon name="otherwise" size={20} />
      {t('close.action')}
    </button>
  )
}

type FormProps = { item: Item; rev: number; onCancel?(): void }

export function CloseForm({ item: { id, state }, rev, onCancel }: FormProps) {
  // Only that cannot be undone: Stripe's session ends with it.
  const isOpen = state.phase === 'open' || state.phase === 'unverified'
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const wrong = wrongReason(reason.trim())
  const form = useRef<HTMLFormElement>(null)
  const { isBusy, failed, run } = useAction(() => closeRequest(id, rev, reason.trim()))

  function submit(event: Event) {
    event.preventDefault()
    setTried(true)
    if (wrong) return focusFirstWrong(form)
    void run()
  }

  return (
    <form ref={form} class="stack tight" noValidate autocomplete="off" onSubmit={submit}>
      <p class="soft">
        {t('close.text')} {isOpen && t('close.text_open')}
      </p>
      <CloseReason
        looks="phone"
        reason={reason}
        onReason={(given) => {
          setReason(given)
          setTried(false)
        }}
        error={isTried ? wrong : undefined}
      />
      {failed && <ActionFailed title={t('close.failed')} problem={failed} />}
      <button
        type="submit"
        class={`button ${isOpen ? 'danger' : 'primary'}`}
        aria-disabled={isBusy}
      >
        {t(isBusy ? 'close.busy' : 'close.yes')}
      </button>
      {onCancel && (
        <button type="button" class="button" onClick={onCancel}>
          {t('close.no')}
        </button>
      )}
    </form>
  )
}

const wrongReason = (reason: string): string | undefined =>
  reason === '' ? t('close.missing') : longReason(reason)
