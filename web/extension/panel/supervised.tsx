/** A request as a supervisor has it at the desk, with all that can be decided about it. */
import '../../desk/shell/styles.css'
import { useSignalEffect } from '@preact/signals'
import { learnNames } from '../../desk/devices/device-list.ts'
import { RequestBody } from '../../desk/request/request-body.tsx'
import { find } from '../../desk/table/shown.ts'
import { t } from '../../i18n/t/desk.ts'
import { useRoute } from '../../router.tsx'
import { ledger } from '../../state/requests.ts'
import { Icon } from '../../ui/first/icon.tsx'
import { PlainPage } from '../../ui/plain-page.tsx'

export { Update } from '../../desk/compose/update.tsx'

export function Supervised() {
  const id = useRoute().params.id ?? ''
  const item = find(id)
  useSignalEffect(
    () =>
      void learnNames(ledger.value.flatMap(({ device, assignee }) => [device, assignee ?? device])),
  )
  return (
    <main class="screen desk panel-request" key={id}>
      <a class="back-link" href="/">
        <Icon name="back" />
        {t('common.back')}
      </a>
      {item ? (
        <RequestBody key={id} item={item} />
      ) : (
        <PlainPage icon="stopped" title={t('desk.unknown_title')} text={t('desk.unknown_text')} />
      )}
    </main>
  )
}
