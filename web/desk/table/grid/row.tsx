/** One request in the table. */
import { useComputed } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { lookOf } from '../../../components/first/phase-words.ts'
import { moment } from '../../../i18n/first/times.ts'
import { t } from '../../../i18n/t/desk.ts'
import { route } from '../../../router.tsx'
import type { Item } from '../../../state/request.ts'
import { Icon } from '../../../ui/icon-later.tsx'
import { acceptedAt, devicesOf } from '../arrange.ts'
import { active, addressOf, moveTo, selection, wantsFocus } from '../choice.ts'
import { sharing } from '../filter/doubles.ts'
import { deviceName, presetOf, referenceOf, statusWords } from '../names.ts'
import { extended, toggled } from '../selection/selection.ts'
import { activeId, shownIds } from '../shown.ts'

type Props = { item: Item; index: number; isOpen: boolean }

export function Row({ item, index, isOpen }: Props) {
  const { id } = item
  const line = useRef<HTMLDivElement>(null)
  const isActive = useComputed(() => activeId.value === id).value
  const isChosen = useComputed(() => selection.value.chosen.has(id)).value
  const isWanted = isActive && wantsFocus.value
  useLayoutEffect(() => {
    if (!isWanted) return
    wantsFocus.value = false
    line.current?.focus({ preventScroll: true })
    line.current?.scrollIntoView({ block: 'nearest' })
  }, [isWanted])
  // Whichever way one went to its neighbour, the table shows where that is.
  useLayoutEffect(() => {
    if (isOpen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])

  function clicked(event: MouseEvent) {
    if ((event.target as Element).closest('a, label')) return
    if (event.shiftKey) selection.value = extended(selection.value, id, shownIds.value)
    else if (event.ctrlKey || event.metaKey) selection.value = toggled(selection.value, id)
    else route(addressOf(id))
    moveTo(id)
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys (`table-keys.ts`).
    // biome-ignore lint/a11y/useSemanticElements: see `table.tsx`.
    <div
      ref={line}
      class="desk-row"
      role="row"
      data-id={id}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      aria-current={isOpen ? 'page' : undefined}
      tabIndex={isActive ? 0 : -1}
      onClick={clicked}
      onFocus={() => {
        active.value = id
      }}
    >
      <Cells item={item} isChosen={isChosen} />
    </div>
  )
}

function Cells({ item, isChosen }: { item: Item; isChosen: boolean }) {
  const { tone, icon } = lookOf(item)
  const same = useComputed(() => sharing(item)).value
  const words = statusWords(item)
  return (
    <>
      <ChooseCell item={item} isChosen={isChosen} />
      <Cell name="reference">
        <a href={addressOf(item.id)} tabIndex={-1}>
          <bdi>{referenceOf(item)}</bdi>
        </a>
        {same > 1 && (
          <span class="desk-double" title={t('desk.double', { n: same })}>
            <Icon name="list" size={16} />
            <span class="sr-only">{t('desk.double', { n: same })}</span>
          </span>
        )}
      </Cell>
      <Cell name="phase">
        <span class="desk-phase" data-tone={tone} title={words}>
          <Icon name={icon} size={16} />
          <span>{words}</span>
          {item.unsent && item.row && <Icon name="sending" size={16} />}
        </span>
      </Cell>
      <Cell name="preset">
        <bdi>{presetOf(item)}</bdi>
      </Cell>
      <Cell name="device">
        <Devices item={item} />
      </Cell>
      <Cell name="accepted">{item.row ? moment(acceptedAt(item)) : t('desk.unsent_mark')}</Cell>
      <Cell name="changed">{moment(item.changedAt)}</Cell>
    </>
  )
}

/** Both where they differ, for the filter takes either. */
function Devices({ item }: { item: Item }) {
  const [author, assignee] = devicesOf(item)
  const name = deviceName(author)
  if (assignee === undefined) return <bdi>{name}</bdi>
  const words = t('desk.device_both', { author: name, assignee: deviceName(assignee) })
  return (
    <span title={words}>
      <span aria-hidden="true">
        <span class="desk-author">
          <bdi>{name}</bdi>{' '}
        </span>
        → <bdi>{deviceName(assignee)}</bdi>
      </span>
      <span class="sr-only">{words}</span>
    </span>
  )
}

function ChooseCell({ item, isChosen }: { item: Item; isChosen: boolean }) {
  function choose(event: MouseEvent) {
    const { value } = selection
    selection.value = event.shiftKey
      ? extended(value, item.id, shownIds.value)
      : toggled(value, item.id)
  }
  return (
    <Cell name="choose">
      <label class="desk-choose">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isChosen}
          aria-label={t('desk.select', { reference: referenceOf(item) })}
          onClick={choose}
        />
      </label>
    </Cell>
  )
}

const Cell = ({ name, children }: { name: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/useSemanticElements: see `table.tsx`.
  // biome-ignore lint/a11y/useFocusableInteractive: the keyboard goes by rows.
  <div class={`desk-cell cell-${name}`} role="gridcell">
    {children}
  </div>
)
