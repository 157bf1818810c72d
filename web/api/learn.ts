/**
 * What a device takes up from the `Fieldproof-Site` header of an answer, given what it has already.
 * Pure. Nothing is taken up twice: most answers change nothing and must cost no write.
 */
import type { Role, SealingKey } from '../../shared/protocol/protocol.ts'
import type { SiteReport } from '../../shared/protocol/site-header.ts'

/** Undefined where the device has none yet. */
export type Held = {
  seen: string | undefined
  sealing: SealingKey | undefined
  settings: number | undefined
  role: Role | undefined
}

export type Lesson = {
  seen?: string
  sealing?: SealingKey
  /** Its screens follow when the app is opened next; what it may call follows at once. */
  role?: Role
  /** The site's settings are other ones: ask for them. */
  asksSettings: boolean
}

/** A ticket lives 30 days from its signed time: a few minutes less are not worth a write each call. */
const FRESH_MS = 10 * 60_000

export function lessonOf({ seen, sealing, settings, role }: SiteReport, held: Held): Lesson {
  const age = Math.abs(signedAt(seen) - signedAt(held.seen))
  const key = readSealing(sealing)
  const isNewKey = key && key.id !== held.sealing?.id
  return {
    ...(seen !== '' && !(age < FRESH_MS) && { seen }),
    ...(isNewKey && held.sealing && { sealing: key }),
    ...(held.role && role !== held.role && { role }),
    asksSettings: settings !== held.settings,
  }
}

/** Epoch ms by the Worker's clock, in front of its signature; NaN for what has no such form. */
export const signedAt = (seen: string | undefined): number =>
  Number(/^(\d{1,15})\./.exec(seen ?? '')?.[1] ?? Number.NaN)

/** `KEYID.POINT`; a key id has no dot. */
function readSealing(text: string): SealingKey | null {
  const [, id, public_key] = /^([^.]+)\.([A-Za-z0-9_-]{87})$/.exec(text) ?? []
  return id && public_key ? { id, public_key } : null
}
