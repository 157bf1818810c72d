/**
 * What an enrolled device does beside its screens: badge, messages, opened files, the scanner for days
 * without signal, how its list starts the next time. Fetched once the first screen stands.
 */
import { effect } from '@preact/signals'
import type { Role } from '../../../shared/protocol/protocol.ts'
import {
  seenOf,
  showBadge,
  tellVerdict,
  verdictsSince,
} from '../../actions/device/notifications.ts'
import { here } from '../../browser/address.ts'
import { keepReader } from '../../browser/code-reader.ts'
import { wordsFor } from '../../components/desk-words.ts'
import { t } from '../../i18n/t/later.ts'
import { route } from '../../router.tsx'
import { items } from '../../state/requests.ts'
import { sync } from '../../state/sync-status.ts'
import { OPEN_PATH } from '../../sw/messages.ts'
import { hearLaunches } from '../../sw/page/launch.ts'
import { noteStarts } from '../list/note-start.ts'
import { isForm } from './shell.tsx'

/** Call once. */
export function keepWatch(role: Role): void {
  effect(() => showBadge(sync.value.unsent))
  let seen = seenOf(items.peek())
  effect(() => {
    for (const item of verdictsSince(seen, items.value)) {
      const words = wordsFor(item, role)
      void tellVerdict(t('notify.result', { reference: item.reference, words }), item.id)
    }
    seen = seenOf(items.value)
  })
  // Somebody in the middle of a form is not taken away from it.
  const go = (path: string) => !isForm(here().pathname) && route(path)
  hearLaunches({ file: () => route('/import'), path: go })
  navigator.serviceWorker?.addEventListener('message', ({ data }) => {
    if (data?.kind === OPEN_PATH && typeof data.path === 'string') go(data.path)
  })
  void keepReader()
  noteStarts(role)
}
