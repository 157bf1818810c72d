/**
 * The page's half of what is kept for days without signal: tells the service worker what this device
 * uses, as often as that changes, until all of it is here.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Language } from '../../../shared/languages.ts'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { readsCodesItself } from '../../browser/code-reader.ts'
import { language } from '../../i18n/first/speak.ts'
import { device } from '../../state/device.ts'
import { site } from '../../state/site.ts'
import { sync } from '../../state/sync-status.ts'
import { groupsOf } from '../groups.ts'
import { KEEP_GROUPS } from '../messages.ts'

const all = signal(false)

/** Whether all that this device uses is on it. */
export const isAllKept: ReadonlySignal<boolean> = all

/** Call once. */
export function keepOffline(): void {
  effect(() => {
    const known = device.value
    if (known.kind !== 'enrolled') return
    // What could not be fetched is asked for again with each contact.
    if (!all.value) void sync.value.lastContactAt
    const { role } = known.enrolled
    const offered = role === 'kiosk' ? site.value.languages : []
    void keep(role, [...offered, language.value])
  })
}

let asked = ''

async function keep(role: Role, languages: readonly Language[]): Promise<void> {
  const groups = groupsOf({ role, languages, bringsReader: !(await readsCodesItself()) })
  const wanted = groups.join(' ')
  if (wanted !== asked) all.value = false
  asked = wanted
  const { active, waiting, installing } = await navigator.serviceWorker.ready
  // The next build has to be as ready as this one when it takes over.
  const answers = await Promise.all([active, waiting, installing].map((one) => ask(one, groups)))
  if (asked === wanted) all.value = answers.every((hasAll) => hasAll)
}

async function ask(worker: ServiceWorker | null, groups: readonly string[]): Promise<boolean> {
  if (!worker) return true
  const { port1, port2 } = new MessageChannel()
  const answered = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true)
  })
  worker.postMessage({ kind: KEEP_GROUPS, groups }, [port2])
  return answered
}
