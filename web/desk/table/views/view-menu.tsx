/** The views that were saved, to be shown with one choice; and the way to save one. Each has a fixed place. */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../../i18n/t/desk.ts'
import { route } from '../../../router.tsx'
import { Field } from '../../../ui/fields/field.tsx'
import { announce } from '../../../ui/first/announcer.tsx'
import { Icon } from '../../../ui/icon-later.tsx'
import { useOnce } from '../../../ui/taps/use-once.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { clearView, isCut, viewAddress } from '../choice.ts'
import { useRoving } from '../use-roving.ts'
import { ManageViews } from './manage-views.tsx'
import { VIEW_NAME_MAX, VIEWS_MAX } from './view-list.ts'
import { readViews, saveView, shownView, views } from './views.ts'

const ALL = ''
/** What is shown is none of those that were saved. */
const OTHER = '?'

export function ViewMenu() {
  const [isOpen, setOpen] = useState<'save' | 'manage' | null>(null)
  const tools = useRoving()
  useEffect(() => void readViews(), [])
  const shown = shownView.value
  const isAll = viewAddress.value === ''
  const canSave = !isAll && !shown && views.value.length < VIEWS_MAX
  const close = () => setOpen(null)
  return (
    <div ref={tools} class="desk-views" role="toolbar" aria-label={t('desk.views')}>
      <button
        type="button"
        class="desk-tool"
        title={t('desk.filter.clear')}
        aria-disabled={!isCut.value}
        onClick={() => isCut.value && clearView()}
      >
        <Icon name="close" size={16} />
        <span>{t('desk.filter.clear')}</span>
      </button>
      <button
        type="button"
        class="desk-tool"
        title={t('desk.view.save')}
        aria-disabled={!canSave}
        onClick={() => canSave && setOpen('save')}
      >
        <Icon name="plus" size={16} />
        <span>{t('desk.view.save')}</span>
      </button>
      <select
        class="desk-menu"
        aria-label={t('desk.view')}
        title={shown?.name}
        data-set={shown !== undefined}
        value={isAll ? ALL : (shown?.name ?? OTHER)}
        onChange={({ currentTarget: { value } }) =>
          route(`/${views.value.find(({ name }) => name === value)?.address ?? ''}`)
        }
      >
        <option value={ALL}>{t('desk.view.all')}</option>
        {!isAll && !shown && <option value={OTHER}>{t('desk.view.unsaved')}</option>}
        {views.value.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="desk-tool icon"
        aria-label={t('desk.view.manage')}
        title={t('desk.view.manage')}
        onClick={() => setOpen('manage')}
      >
        <Icon name="sliders" size={16} />
      </button>
      {isOpen === 'save' && <SaveView onClose={close} />}
      {isOpen === 'manage' && <ManageViews onClose={close} />}
    </div>
  )
}

function SaveView({ onClose }: { onClose(): void }) {
  const [typed, setTyped] = useState('')
  const [isMissing, setMissing] = useState(false)
  const name = typed.trim().slice(0, VIEW_NAME_MAX)
  const isTaken = views.value.some((view) => view.name === name)
  const save = useOnce(async (_: Event) => {
    setMissing(name === '')
    if (name === '') return
    await saveView(name)
    announce(t('desk.view.saved', { name }))
    onClose()
  })
  return (
    <Dialog title={t('desk.view.save_title')} onClose={onClose}>
      <form class="stack tight" noValidate autocomplete="off" onSubmit={save}>
        <p>{t('desk.view.save_text')}</p>
        <Field
          name="view"
          label={t('desk.view.name')}
          value={typed}
          onValue={setTyped}
          error={isMissing && name === '' ? t('desk.view.name_missing') : undefined}
        />
        {isTaken && <p class="soft">{t('desk.view.taken', { name })}</p>}
        <div class="desk-dialog-actions">
          <button type="submit" class="button small primary">
            {t('desk.view.save_yes')}
          </button>
          <button type="button" class="button small" onClick={onClose}>
            {t('desk.action.dismiss')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
