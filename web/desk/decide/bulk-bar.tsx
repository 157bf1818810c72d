/** What can be done to all that are chosen. */
import { useState } from 'preact/hooks'
import { t } from '../../i18n/t/desk.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { selection } from '../table/choice.ts'
import { NOTHING } from '../table/selection.ts'
import { all, shownIds } from '../table/shown.ts'
import { BulkDialog } from './bulk-dialog.tsx'

export function BulkBar() {
  const [doing, setDoing] = useState<'cancel' | 'redact' | null>(null)
  const { chosen } = selection.value
  if (chosen.size === 0 && doing === null) return null
  const inSight = shownIds.value.filter((id) => chosen.has(id)).length
  const hidden = chosen.size - inSight
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no group of fields.
    <div class="desk-bulk" role="group" aria-label={t('desk.chosen', { n: chosen.size })}>
      <strong>{t('desk.chosen', { n: chosen.size })}</strong>
      {hidden > 0 && <span class="soft">{t('desk.chosen_hidden', { n: hidden })}</span>}
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
        {t('desk.chosen_none')}
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
