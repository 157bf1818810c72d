/**
 * Takes up what the Worker says of the site on every answer (the `Fieldproof-Site` header): the time
 * for tickets, the newest sealing key, the role, the device's name, and that there are other settings or
 * devices. In the page and in the service worker.
 *
 * Must: nothing is taken up twice; most answers change nothing and must cost no write.
 */
import type { SiteReport } from '../../shared/protocol/headers.ts'
import type { Role, SealingKey } from '../../shared/protocol/protocol.ts'
import type { SiteSettings } from '../../shared/protocol/settings.ts'
import { announceHereToo } from '../store/broadcast.ts'
import { loadEnrolled, loadSetting, saveEnrolled, saveSetting } from '../store/store.ts'
import type { Caller } from './client.ts'
import { fetchSettings } from './endpoints.ts'

/** The newest time the Worker signed; on disk there may be one that is some minutes older. */
let newest: string | undefined

export const newestSignedTime = async (): Promise<string | undefined> =>
  newest ?? (await loadSetting('signedTime'))

/** Onto the disk at once, however fresh the one there is. */
export async function saveNewestSignedTime(): Promise<void> {
  if (newest !== undefined) await saveSetting('signedTime', newest)
}

let devices: number | undefined
/** Of the list of devices, as the Worker said with its last answer. */
export const devicesVersion = (): number | undefined => devices

const listeners: (() => void)[] = []
/** Calls it with each answer, as soon as `devicesVersion` is of it. */
export const onSiteReport = (listener: () => void): void => {
  listeners.push(listener)
}

export async function learn(report: SiteReport, caller: Caller): Promise<void> {
  devices = report.devices
  for (const listener of listeners) listener()
  if (report.signed_time !== '') newest = report.signed_time
  const [signed_time, enrolled, site] = await Promise.all([
    loadSetting('signedTime'),
    loadEnrolled(),
    loadSetting('site'),
  ])
  const held = {
    signed_time,
    sealing: enrolled?.sealing_key,
    settings: site?.version,
    pin: site?.settings.staff_pin,
    role: enrolled?.role,
    label: enrolled?.label,
  }
  const lesson = lessonOf(report, held)
  if (lesson.signed_time) await saveSetting('signedTime', lesson.signed_time)
  const { sealing, role, label } = lesson
  if (enrolled && (sealing || role || label)) {
    await saveEnrolled({
      ...enrolled,
      ...(sealing && { sealing_key: sealing }),
      ...(role && { role }),
      ...(label && { label }),
    })
    // What is on a screen has the name from before.
    if (label) announceHereToo()
  }
  // Nobody waits for them: what was being answered matters more.
  if (lesson.asksSettings && enrolled && mayAsk(report.settings)) void askSettings(report, caller)
}

let isAsking = false
/** The version that the Worker would not tell: asking again would only be refused again. */
let refused: number | undefined

const mayAsk = (version: number): boolean => !isAsking && version !== refused

/** Cut on the way, it is asked for at the next answer. */
async function askSettings({ settings }: SiteReport, caller: Caller): Promise<void> {
  isAsking = true
  try {
    const called = await fetchSettings(caller)
    if (called.kind === 'answered') {
      await saveSetting('site', called.answer)
      // What is on the screen is from before: nothing else would look before the next sync.
      announceHereToo()
    }
    refused = called.kind === 'problem' ? settings : undefined
  } catch (error) {
    console.warn('settings', error)
  } finally {
    isAsking = false
  }
}

/** Undefined where the device has none yet. */
export type Held = {
  signed_time: string | undefined
  sealing: SealingKey | undefined
  settings: number | undefined
  pin: SiteSettings['staff_pin'] | undefined
  role: Role | undefined
  label: string | undefined
}

type Lesson = {
  signed_time?: string
  sealing?: SealingKey
  /** Its screens follow when the app is opened next; what it may call follows at once. */
  role?: Role
  label?: string
  /** The site's settings are other ones, or were told to another role: ask for them. */
  asksSettings: boolean
}

/** A ticket lives 30 days from its signed time: a few minutes less are not worth a write each call. */
const FRESH_MS = 10 * 60_000

/** What a device takes up from a report, given what it has already. Pure. */
export function lessonOf(report: SiteReport, held: Held): Lesson {
  const { signed_time, sealing, settings, role, label } = report
  const age = Math.abs(signedAt(signed_time) - signedAt(held.signed_time))
  const key = readSealing(sealing)
  const isNewKey = key && key.id !== held.sealing?.id
  return {
    ...(signed_time !== '' && !(age < FRESH_MS) && { signed_time }),
    ...(isNewKey && held.sealing && { sealing: key }),
    ...(held.role && role !== held.role && { role }),
    ...(held.label !== undefined && label !== held.label && { label }),
    asksSettings: settings !== held.settings || !isToldTo(role, held.pin),
  }
}

/** The hash of the staff PIN is for kiosks and for nobody else. */
const isToldTo = (role: Role, pin: Held['pin']): boolean =>
  !pin || (pin === 'set') !== (role === 'kiosk')

/** Epoch ms by the Worker's clock, in front of its signature; NaN for what has no such form. */
export const signedAt = (signed_time: string | undefined): number =>
  Number(/^(\d{1,15})\./.exec(signed_time ?? '')?.[1] ?? Number.NaN)

/** `KEYID.POINT`; a key id has no dot. */
function readSealing(text: string): SealingKey | null {
  const [, id, public_key] = /^([^.]+)\.([A-Za-z0-9_-]{87})$/.exec(text) ?? []
  return id && public_key ? { id, public_key } : null
}
