/** Every saved view, to be deleted; what was deleted here can be had back for as long as this is open. */
import { useState } from 'preact/hooks'
import { t } from '../../../i18n/t/desk.ts'
import { announce } from '../../../ui/first/announcer.tsx'
import { Icon } from '../../../ui/icon-later.tsx'
import { useOnce } from '../../../ui/taps/use-once.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { type SavedView, withView } from './view-list.ts'
import { deleteView, restoreView, views } from './views.ts'

export function ManageViews({ onClose }: { onClose(): void }) {
  const [deleted, setDeleted] = useState<readonly SavedView[]>([])
  const isDeleted = (view: SavedView) => !views.value.some(({ name }) => name === view.name)
  const listed = deleted
    .filter(isDeleted)
    .reduce((list, view) => withView(list, view), [...views.value])
  const toggle = useOnce(async (view: SavedView) => {
    const { name } = view
    if (isDeleted(view)) {
      await restoreView(view)
      announce(t('desk.view.restored', { name }))
    } else {
      setDeleted((before) => withView([...before], view))
      await deleteView(name)
      announce(t('desk.view.deleted', { name }))
    }
  })
  return (
    <Dialog title={t('desk.view.manage')} onClose={onClose}>
      {listed.length === 0 && <p>{t('desk.view.none')}</p>}
      <ul class="desk-view-list">
        {listed.map((view) => {
          const isGone = isDeleted(view)
          const act = t(isGone ? 'desk.view.undo' : 'desk.view.delete')
          return (
            <li key={view.name}>
              <bdi class={isGone ? 'soft' : undefined}>{view.name}</bdi>
              {isGone && <span class="soft">{t('desk.view.is_deleted')}</span>}
              <button
                type="button"
                class="desk-tool"
                aria-label={`${act}: ${view.name}`}
                onClick={() => void toggle(view)}
              >
                <Icon name={isGone ? 'again' : 'erased'} size={16} />
                {act}
              </button>
            </li>
          )
        })}
      </ul>
      <div class="desk-dialog-actions">
        <button type="button" class="button small" onClick={onClose}>
          {t('desk.close')}
        </button>
      </div>
    </Dialog>
  )
}
