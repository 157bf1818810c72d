/** Every saved view, to be renamed or deleted; what was deleted here can be had back while this is open. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../i18n/t/desk.ts'
import { announce } from '../../../ui/first/announcer.tsx'
import { Icon } from '../../../ui/icon-later.tsx'
import { useOnce } from '../../../ui/taps/use-once.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { type SavedView, VIEW_NAME_MAX, withView } from './view-list.ts'
import { deleteView, renameView, restoreView, views } from './views.ts'

export function ManageViews({ onClose }: { onClose(): void }) {
  const [renaming, setRenaming] = useState<SavedView | null>(null)
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
          if (view === renaming)
            return (
              <li key={view.name}>
                <Rename view={view} onDone={() => setRenaming(null)} />
              </li>
            )
          return (
            <li key={view.name}>
              <bdi class={isGone ? 'soft' : undefined}>{view.name}</bdi>
              {isGone && <span class="soft">{t('desk.view.is_deleted')}</span>}
              {!isGone && (
                <button
                  type="button"
                  class="desk-tool"
                  aria-label={`${t('desk.view.rename')}: ${view.name}`}
                  onClick={() => setRenaming(view)}
                >
                  {t('desk.view.rename')}
                </button>
              )}
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

function Rename({ view, onDone }: { view: SavedView; onDone(): void }) {
  const [isTaken, setTaken] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const rename = useOnce(async (_: Event) => {
    const name = (field.current?.value ?? '').trim()
    if (name !== view.name && name !== '') {
      if (views.value.some((one) => one.name === name)) return setTaken(true)
      await renameView(view, name)
      announce(t('desk.view.saved', { name }))
    }
    onDone()
  })
  return (
    <form class="desk-row-of-tools" noValidate autocomplete="off" onSubmit={rename}>
      <input
        ref={field}
        type="text"
        class="desk-menu"
        defaultValue={view.name}
        maxLength={VIEW_NAME_MAX}
        aria-label={t('desk.view.name')}
        aria-invalid={isTaken}
        onInput={() => setTaken(false)}
      />
      <button type="submit" class="desk-tool primary">
        {t('desk.view.save_yes')}
      </button>
      <span role="alert">{isTaken && t('desk.view.name_taken')}</span>
    </form>
  )
}
