/** The dialogs in which something is done to many requests: what it means, and whom it leaves out. */
import { useState } from 'preact/hooks'
import { asciiDigits } from '../../../shared/text/digits.ts'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { Field } from '../../ui/fields/field.tsx'
import { moveTo, selection } from '../table/choice.ts'
import { deviceName, referenceOf } from '../table/names.ts'
import { pruned } from '../table/selection/selection.ts'
import { activeId, find, shownIds } from '../table/shown.ts'
import { BulkRun } from './bulk-run.tsx'
import { BULK_MAX, type BulkKind, eligible } from './decisions.ts'
import { DeviceChoice } from './device-choice.tsx'
import { type BulkControl, useBulk } from './use-bulk.ts'

type Eligible = {
  items: readonly Item[]
  /** It cannot be done to these. */
  skipped: number
  /** These are more than one run takes. */
  left: number
}

/** As they were when somebody decided: what the run itself changes must not change the run. */
function useEligible(kind: BulkKind, chosen: readonly Item[]): Eligible {
  const [found] = useState(() => {
    const all = eligible(kind, chosen)
    const items = all.slice(0, BULK_MAX)
    return { items, skipped: chosen.length - all.length, left: all.length - items.length }
  })
  return found
}

/**
 * What is done is selected no longer; what was refused, or had no turn, stays for another run. Whoever
 * works by keyboard goes on in the table where nothing is left of the bar they came from.
 */
function letGoOfDone({ running: { bulk } }: BulkControl, items: readonly Item[]): void {
  selection.value = pruned(selection.value, (id) => bulk.outcomes.get(id) !== null)
  const here = new Set(shownIds.value)
  const row = items.find(({ id }) => here.has(id))?.id ?? activeId.value
  if (selection.value.chosen.size === 0 && row !== undefined) moveTo(row)
}

const Skipped = ({ skipped }: Pick<Eligible, 'skipped'>) =>
  skipped > 0 ? <p class="soft">{t('desk.bulk.skipped', { n: skipped })}</p> : null

const Left = ({ left }: Pick<Eligible, 'left'>) =>
  left > 0 ? <p class="soft">{t('desk.bulk.left', { n: left, max: BULK_MAX })}</p> : null

/** Decided, and not done yet: the ledger says so of each. */
function pendingWords(items: readonly Item[]): string | null {
  const n = items.filter(({ id }) => find(id)?.pendingAction).length
  return n > 0 ? t('desk.bulk.pending', { n }) : null
}

/** So many are named before anything is done; afterwards each is, with its outcome. */
const NAMED = 5

function Named({ items }: { items: readonly Item[] }) {
  const more = items.length - NAMED
  return (
    <p class="desk-named">
      {items.slice(0, NAMED).map((item) => (
        <bdi key={item.id}>{referenceOf(item)}</bdi>
      ))}
      {more > 0 && <span class="soft">{t('desk.bulk.more', { n: more })}</span>}
    </p>
  )
}

type DecisionProps = {
  kind: 'cancel' | 'redact'
  items: readonly Item[]
  /** `done`: what was done, where all of it was. */
  onClose(done?: string): void
}

/** What cannot be taken back. */
export function BulkDecision({ kind, items: chosen, onClose }: DecisionProps) {
  const { items, skipped, left } = useEligible(kind, chosen)
  const [typed, setTyped] = useState('')
  const control = useBulk({ kind }, items)
  const { running } = control
  const title = t(`desk.bulk.${kind}_title`, { n: items.length })
  const isSure = asciiDigits(typed.trim()) === String(items.length)
  const pending = pendingWords(items)
  const leave = t(running.kind === 'over' ? 'desk.close' : 'desk.bulk.keep')
  return (
    <BulkRun
      items={items}
      control={control}
      isFinal
      isReady={kind === 'cancel' || isSure}
      words={{
        title,
        start: title,
        leave,
        over: (n, all) =>
          n === all ? t(`desk.bulk.${kind}_over`, { n }) : t(`desk.bulk.${kind}_some`, { n, all }),
      }}
      after={
        <>
          {pending && <p class="soft">{pending}</p>}
          <Left left={left} />
        </>
      }
      onClose={(done) => {
        onClose(done && [done, pending].filter(Boolean).join('. '))
        // An open dialog keeps the focus from the table behind it.
        setTimeout(() => letGoOfDone(control, items))
      }}
    >
      <Named items={items} />
      <p>{t(`desk.bulk.${kind}_text`)}</p>
      <Skipped skipped={skipped} />
      <Left left={left} />
      {kind === 'redact' && items.length > 0 && (
        <Field
          name="count"
          label={t('desk.bulk.type_count', { n: items.length })}
          value={typed}
          onValue={setTyped}
          check={(text) => (text === '' || isSure ? undefined : t('desk.bulk.count_differs'))}
          keyboard="numeric"
        />
      )}
    </BulkRun>
  )
}

/** How a run of assigning ends: by the name of that device. */
export const assignedTo =
  (id: string) =>
  (n: number, all: number): string =>
    n === all
      ? t('desk.bulk.assign_over', { n, device: deviceName(id) })
      : t('desk.bulk.assign_some', { n, all, device: deviceName(id) })

/** Hands all of them to one device. */
export function BulkAssign({ items: chosen, onClose }: Omit<DecisionProps, 'kind'>) {
  const { items, skipped, left } = useEligible('assign', chosen)
  const [device, setDevice] = useState('')
  const control = useBulk({ kind: 'assign', device }, items)
  const { running } = control
  const title = t('desk.bulk.assign_title', { n: items.length })
  return (
    <BulkRun
      items={items}
      control={control}
      isReady={device !== ''}
      words={{
        title,
        start: title,
        leave: t(running.kind === 'over' ? 'desk.close' : 'desk.action.dismiss'),
        over: assignedTo(device),
      }}
      after={<Left left={left} />}
      onClose={(done) => {
        onClose(done)
        // An open dialog keeps the focus from the table behind it.
        setTimeout(() => letGoOfDone(control, items))
      }}
    >
      <Named items={items} />
      <p>{t('desk.bulk.assign_text')}</p>
      <Skipped skipped={skipped} />
      <Left left={left} />
      {items.length > 0 && <DeviceChoice device={device} onDevice={setDevice} holder={null} />}
    </BulkRun>
  )
}
