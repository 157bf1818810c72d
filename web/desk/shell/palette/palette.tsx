/** Go to, find, do: one line to type into, and what fits (ARIA Authoring Practices, combobox). */
import { useId, useState } from 'preact/hooks'
import { t } from '../../../i18n/t/desk.ts'
import { announce } from '../../../ui/first/announcer.tsx'
import { Icon } from '../../../ui/icon-later.tsx'
import { useDialog } from '../../../ui/use-dialog.ts'
import { type Command, commandsFor } from './commands.ts'
import { closeOverlay } from './shortcuts.ts'

const KINDS = { go: 'forward', request: 'search', device: 'phone', do: 'act' } as const

export function Palette() {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const dialog = useDialog(closeOverlay)
  const openId = /^\/requests\/([^/]+)$/.exec(location.pathname)?.[1]
  const commands = commandsFor(typed, openId)
  const current = Math.min(at, Math.max(0, commands.length - 1))

  function run(command: Command | undefined) {
    if (!command) return
    if (command.needs !== null) return announce(command.needs)
    closeOverlay()
    // The dialog gives the focus back first; what runs may want it elsewhere.
    setTimeout(command.run)
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setAt((current + step + commands.length) % Math.max(1, commands.length))
    else if (event.key === 'Enter') run(commands[current])
    else return
    event.preventDefault()
  }

  return (
    <dialog ref={dialog} class="desk-palette" aria-label={t('desk.palette')}>
      <div class="desk-palette-line">
        <Icon name="search" size={20} />
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={commands.length > 0 ? `${list}-${current}` : undefined}
          aria-label={t('desk.palette')}
          placeholder={t('desk.palette.placeholder')}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </div>
      {commands.length === 0 && <p class="soft">{t('desk.palette.none')}</p>}
      <div id={list} role="listbox" aria-label={t('desk.palette.results')}>
        {commands.map((command, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the line above keeps the focus.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the line above has the keys.
          <div
            key={command.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === current}
            aria-disabled={command.needs !== null}
            onClick={() => run(command)}
          >
            <Icon name={KINDS[command.kind]} size={16} />
            <bdi>{command.label}</bdi>
            <span class="soft">
              {command.needs ?? command.holds ?? t(`desk.palette.${command.kind}`)}
            </span>
          </div>
        ))}
      </div>
    </dialog>
  )
}
