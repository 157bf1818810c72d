/**
 * What can be done to all that are chosen, and the dialog in which it is: what it means, how far it is,
 * what became of each.
 */
import { useState } from 'preact/hooks'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { selection } from '../table/choice.ts'
import { NOTHING } from '../table/selection.ts'
import { all, shownIds } from '../table/shown.ts'
import { BulkRun } from './bulk-run.tsx'
import { type BulkKind, eligible, useBulk } from './use-bulk.ts'

export function BulkBar() {
  const [doing, setDoing] = useState<'cancel' | 'redact' | null>(null)
  const { chosen } = selection.value
  if (chosen.size === 0 && doing === null) return null
  const inSight = shownIds.value.filter((id) => chosen.has(id)).length
  const hidden = chosen.size - inSight
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no group of fields.
    <div class="desk-bulk" role="group" aria-label={t('desk.selected', { n: chosen.size })}>
      <strong>{t('desk.selected', { n: chosen.size })}</strong>
      {hidden > 0 && <span class="soft">{t('desk.selected_hidden', { n: hidden })}</span>}
      <button type="button" class="desk-tool" onClick={() => setDoing('cancel')}>
        <Icon name="stopped" size={16} />
        {t('desk.bulk.cancel')}
      </button>
      <button type="button" class="desk-tool" onClick={() => setDoing('redact')}>
        <Icon name="erased" size={16} />
        {t('desk.bulk.redact')}
      </button>
      <button
        type="button"
        class="desk-tool"
        onClick={() => {
          selection.value = NOTHING
        }}
      >
        {t('desk.selected_none')}
      </button>
      {doing && (
        <BulkDialog
          kind={doing}
          items={all.value.filter(({ id }) => chosen.has(id))}
          onClose={() => setDoing(null)}
        />
      )}
    </div>
  )
}

type DialogProps = { kind: BulkKind; items: readonly Item[]; onClose(): void }

function BulkDialog({ kind, items: chosen, onClose }: DialogProps) {
  // As they were when somebody decided: what the run itself changes must not change the run.
  const [items] = useState(() => eligible(kind, chosen))
  const [skipped] = useState(() => chosen.length - items.length)
  const [typed, setTyped] = useState('')
  const control = useBulk({ kind }, items)
  const { running } = control
  const title = t(`desk.bulk.${kind}_title`, { n: items.length })
  const leave = t(running.kind === 'over' ? 'desk.close' : 'desk.bulk.keep')
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
