/** The dry facts of a request. Sealed parts say that they are there; this device cannot read them. */

import { presetName } from '../../components/preset-words.ts'
import { moment } from '../../i18n/first/times.ts'
import { t } from '../../i18n/t/later.ts'
import type { Item } from '../../state/request.ts'
import { FactList } from '../../ui/fact-list.tsx'

export function Facts({ item }: { item: Item }) {
  const preset = presetName(item.preset) ?? item.preset
  const sealed = (has: boolean) => t(has ? 'detail.sealed' : 'common.none')
  return (
    <section class="card stack tight" aria-labelledby="facts-title">
      <h2 id="facts-title">{t('detail.facts')}</h2>
      <FactList
        facts={[
          [t('detail.preset'), preset ?? t('detail.preset_own')],
          [t('detail.taken'), item.takenAt === null ? t('common.unknown') : moment(item.takenAt)],
          [t('detail.changed'), moment(item.changedAt)],
          [
            t('detail.attempts'),
            t('detail.attempts_of', { n: item.attempts, max: item.attemptsMax }),
          ],
          [t('detail.contact'), sealed(item.details)],
          [t('detail.note'), sealed(item.notes)],
          [t('detail.id'), <code key="id">{item.id}</code>],
        ]}
      />
    </section>
  )
}
