/**
 * The alerts of the desk as they stand: what the Worker told of kiosks and of Stripe's key, and what the
 * desk's own lists say of requests and devices. Read again with each contact that the page has, so that
 * the live line brings a kiosk's call within a second.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Alerts } from '../../../shared/protocol/alert-calls.ts'
import { readAlerts } from '../../actions/desk-site.ts'
import { device } from '../../state/device.ts'
import { ledger } from '../../state/requests.ts'
import { site } from '../../state/site.ts'
import { contact } from '../../state/sync-status.ts'
import { devices, learnDevices } from '../devices/device-list.ts'
import { siteNow } from '../devices/site-clock.ts'
import { type Alert, alertsOf } from './alert-list.ts'

const told = signal<Alerts | null>(null)
/** Silence and waiting grow by themselves. */
const minute = signal(0)

/** Null until all that they are made of is known: what is there by then is no news. */
export const alerts: ReadonlySignal<readonly Alert[] | null> = computed(() => {
  minute.value
  const here = device.value
  if (told.value === null || devices.value === null) return null
  return alertsOf(
    {
      alerts: told.value,
      devices: devices.value,
      requests: ledger.value,
      waitingH: site.value.waiting_alert_h ?? null,
      own: here.kind === 'enrolled' ? here.enrolled.device : '',
    },
    siteNow(),
  )
})

/** What is known stays where the Worker does not answer. */
export async function learnAlerts(): Promise<void> {
  const read = await readAlerts()
  if (read.kind !== 'read') return
  const here = new Set(devices.value?.map(({ id }) => id))
  // One that was enrolled since has no name here yet.
  if (read.value.staff.some(({ device }) => !here.has(device))) await learnDevices()
  told.value = read.value
}

/** Calls come in bursts: one question answers those of a moment. */
const PAUSE_MS = 500
const DEVICES_EVERY_MS = 10 * 60_000

/** For as long as the desk is open. */
export function useAlerts(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = contact.subscribe(() => {
      if (timer !== undefined) return
      timer = setTimeout(() => {
        timer = undefined
        minute.value += 1
        void learnAlerts()
      }, PAUSE_MS)
    })
    const listing = setInterval(() => void learnDevices(), DEVICES_EVERY_MS)
    return () => {
      stop()
      clearTimeout(timer)
      clearInterval(listing)
    }
  }, [])
}
