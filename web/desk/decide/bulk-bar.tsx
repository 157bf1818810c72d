/** What can be done to all that are selected, and how many that are; for a moment, what was done to them. */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../i18n/t/desk.ts'
import { sync } from '../../state/sync-status.ts'
import { Icon, type IconName } from '../../ui/icon-later.tsx'
import { selection } from '../table/choice.ts'
import { selectMatching } from '../table/selection/select-matching.ts'
import { NOTHING } from '../table/selection/selection.ts'
import { all, shown, shownIds } from '../table/shown.ts'
import { BulkAssign, BulkDecision } from './bulk-dialogs.tsx'
import { askingBulk, BULK_KINDS, type BulkKind } from './decisions.ts'

const ICONS: Readonly<Record<BulkKind, IconName>> = {
  assign: 'away',
  cancel: 'stopped',
  redact: 'erased',
}

/** Long enough to be read. The table shows it of each. */
const DONE_MS = 10_000

export function BulkBar() {
  const kind = askingBulk.value
  const { chosen } = selection.value
  const [done, setDone] = useState('')
  const close = (told = '') => {
    askingBulk.value = null
    setDone(told)
  }
  // What was asked here is not asked wherever one comes back from.
  useEffect(() => () => close(), [])
  useEffect(() => {
    const timer = setTimeout(() => setDone(''), DONE_MS)
    return () => clearTimeout(timer)
  }, [done])
  if (chosen.size === 0 && kind === null)
    return done === '' ? null : (
      <p class="desk-bulk desk-tally" data-tone="good">
        <Icon name="sent" size={16} />
        {done}
      </p>
    )
  const matching = shownIds.value
  const inSight = matching.filter((id) => chosen.has(id)).length
  const hidden = chosen.size - inSight
  // As the table has them; then what it does not show.
  const items = () => {
    const selected = shown.value.filter(({ id }) => chosen.has(id))
    const here = new Set(selected)
    return [...selected, ...all.value.filter((one) => chosen.has(one.id) && !here.has(one))]
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no group of fields.
    <div class="desk-bulk" role="group" aria-label={t('desk.selected', { n: chosen.size })}>
      <strong>{t('desk.selected', { n: chosen.size })}</strong>
      {done !== '' && <span class="soft">{done}</span>}
      {hidden > 0 && <span class="soft">{t('desk.selected_hidden', { n: hidden })}</span>}
      {!sync.value.reachable && <span class="soft">{t('desk.selected_offline')}</span>}
      {BULK_KINDS.map((one) => (
        <button
          key={one}
          type="button"
          class="desk-tool"
          data-kind={one}
          onClick={() => {
            askingBulk.value = one
          }}
        >
          <Icon name={ICONS[one]} size={16} />
          {t(`desk.bulk.${one}`)}
        </button>
      ))}
      {inSight > 0 && inSight < matching.length && (
        <button type="button" class="desk-tool" onClick={() => void selectMatching()}>
          {t('desk.select_all_n', { n: matching.length })}
        </button>
      )}
      <button
        type="button"
        class="desk-tool"
        onClick={() => {
          selection.value = NOTHING
        }}
      >
        {t('desk.selected_none')}
      </button>
      {kind === 'assign' && <BulkAssign items={items()} onClose={close} />}
      {(kind === 'cancel' || kind === 'redact') && (
        <BulkDecision key={kind} kind={kind} items={items()} onClose={close} />
      )}
    </div>
  )
}
