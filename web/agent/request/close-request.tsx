/**
 * The manual way: the request is resolved manually, with a reason. Where guidance leads here
 * it stands open; else behind one button.
 */
import { useRef, useState } from 'preact/hooks'
import { closeRequest } from '../../actions/requests.ts'
import { CloseReason } from '../../components/change/close-reason.tsx'
import { ActionFailed, useAction } from '../../components/failure-notice.tsx'
import { t } from '../../i18n/t/later.ts'
import type { Item } from '../../state/request.ts'
import { Icon } from '../../ui/first/icon.tsx'
import { focusFirstWrong } from '../../ui/focus.ts'

export function CloseRequest({ item, isAdvised }: { item: Item; isAdvised: boolean }) {
  const [isOpen, setOpen] = useState(isAdvised)
  const { id, rev } = item
  if (rev === null) return null
  return (
    <section class="card stack tight" aria-labelledby="close-title">
      <h2 id="close-title">{t('close.title')}</h2>
      <p class="soft">{t('close.text')}</p>
      {isOpen ? (
        <CloseForm id={id} rev={rev} onCancel={() => setOpen(false)} />
      ) : (
        <button type="button" class="button" onClick={() => setOpen(true)}>
          <Icon name="otherwise" size={20} />
          {t('close.action')}
        </button>
      )}
    </section>
  )
}

type FormProps = { id: string; rev: number; onCancel(): void }

function CloseForm({ id, rev, onCancel }: FormProps) {
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { isBusy, failed, run } = useAction(() => closeRequest(id, rev, reason.trim()))

  function submit(event: Event) {
    event.preventDefault()
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return focusFirstWrong(form)
    void run()
  }

  return (
    <form ref={form} class="stack tight" noValidate autocomplete="off" onSubmit={submit}>
      <CloseReason
        looks="phone"
        reason={reason}
        onReason={(given) => {
          setReason(given)
          setMissing(false)
        }}
        error={isMissing ? t('close.missing') : undefined}
      />
      {failed && <ActionFailed title={t('close.failed')} problem={failed} />}
      <button type="submit" class="button primary" aria-disabled={isBusy}>
        {t(isBusy ? 'close.busy' : 'close.yes')}
      </button>
      <button type="button" class="button" onClick={onCancel}>
        {t('close.no')}
      </button>
    </form>
  )
}
