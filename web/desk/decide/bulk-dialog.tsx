/** Calls off or redacts all that are chosen: what it means, how far it is, what became of each. */
import { useState } from 'preact/hooks'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { Field } from '../../ui/field.tsx'
import { BulkRun } from './bulk-run.tsx'
import { type BulkKind, eligible, useBulk } from './use-bulk.ts'

type Props = { kind: BulkKind; items: readonly Item[]; onClose(): void }

export function BulkDialog({ kind, items: chosen, onClose }: Props) {
  // As they were when somebody decided: what the run itself changes must not change the run.
  const [items] = useState(() => eligible(kind, chosen))
  const [skipped] = useState(() => chosen.length - items.length)
  const [typed, setTyped] = useState('')
  const control = useBulk({ kind }, items)
  const { running } = control
  const title = t(`desk.bulk.${kind}_title`, { n: items.length })
  const leave = t(running.kind === 'over' ? 'desk.close' : 'desk.action.leave')
  return (
    <BulkRun
      items={items}
      control={control}
      isFinal
      isReady={kind === 'cancel' || typed.trim() === String(items.length)}
      words={{ title, start: title, leave }}
      onClose={onClose}
    >
      <p>{t(`desk.bulk.${kind}_text`)}</p>
      {skipped > 0 && <p class="soft">{t('desk.bulk.skipped', { n: skipped })}</p>}
      {kind === 'redact' && running.kind === 'calm' && items.length > 0 && (
        <Field
          name="count"
          label={t('desk.bulk.type_count', { n: items.length })}
          value={typed}
          onValue={setTyped}
        />
      )}
    </BulkRun>
  )
}
