/** Somebody went elsewhere with settings unsaved: nothing is lost yet, and they say what becomes of it. */
import { useState } from 'preact/hooks'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { route } from '../../router.tsx'
import { announce } from '../../ui/first/announcer.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { Dialog } from '../shell/dialog.tsx'
import { closeOverlay } from '../shell/palette/shortcuts.ts'
import { addressOfPart, type PartName } from './part-names.ts'
import { partOf } from './parts.ts'
import { ChangeList, type Step } from './save-bar.tsx'
import { saveDraft } from './save-settings.ts'
import { changesOf } from './settings-changes.ts'
import { discard, draft } from './settings-draft.ts'

function back(part: PartName = 'brand'): void {
  closeOverlay()
  route(addressOfPart(part))
}

export function LeftSettings() {
  const [step, setStep] = useState<Step>({ kind: 'typing' })
  const now = draft.value
  const save = useOnce(async () => {
    setStep({ kind: 'busy' })
    const saved = await saveDraft()
    switch (saved.kind) {
      case 'saved':
        closeOverlay()
        return announce(t('settings.saved'))
      case 'wrong':
        return back(partOf([...saved.wrong][0] ?? ''))
      default:
        setStep(saved)
    }
  })
  if (!now) return null
  const isBusy = step.kind === 'busy'
  return (
    <Dialog title={t('settings.left')} isBusy={isBusy} onClose={() => back()}>
      <p>{t('settings.left_text')}</p>
      <ChangeList changes={changesOf(now.base, now.typed)} />
      {step.kind === 'failed' && (
        <Notice tone="again" icon="warning" title={t('settings.not_saved')} alert>
          {problemText(step.problem)}
        </Notice>
      )}
      {step.kind === 'changed' && (
        <Notice tone="again" icon="warning" title={t('settings.changed')} alert>
          {t('settings.changed_then')}
        </Notice>
      )}
      <div class="desk-dialog-actions">
        <button
          type="button"
          class="button small primary"
          aria-disabled={isBusy}
          onClick={() => void save()}
        >
          {t(isBusy ? 'settings.saving' : 'settings.save')}
        </button>
        <button
          type="button"
          class="button small"
          onClick={() => {
            discard()
            closeOverlay()
          }}
        >
          {t('settings.discard')}
        </button>
        <button type="button" class="button small" onClick={() => back()}>
          {t('settings.left_back')}
        </button>
      </div>
    </Dialog>
  )
}
