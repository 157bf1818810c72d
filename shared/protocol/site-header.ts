/**
 * The `Fieldproof-Site` header: an RFC 9651 dictionary on every answer to a device, with what it should
 * know of its site without asking: a signed time for its tickets, the version of the site's settings,
 * the newest key to seal to, and the role it has now.
 */
import * as v from 'valibot'
import { Role } from './protocol.ts'

export const SITE_HEADER = 'Fieldproof-Site'

const token = v.pipe(v.string(), v.maxLength(400), v.regex(/^[A-Za-z0-9._-]*$/))

export const SiteReport = v.object({
  /** The Worker's time, signed by it; goes into tickets as it is (`ticket.ts`). */
  seen: token,
  /** A version; when it differs from the settings a device holds, it asks for them. */
  settings: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** `KEYID.POINT`: the newest public key for sealing, as in `SealingKey`. */
  sealing: token,
  /** A supervisor may change it at any time. */
  role: Role,
})
export type SiteReport = v.InferOutput<typeof SiteReport>

export const writeSiteHeader = ({ seen, settings, sealing, role }: SiteReport): string =>
  `seen="${seen}", settings=${settings}, sealing="${sealing}", role="${role}"`

/** Null where it is missing or of the wrong form: a device then goes on with what it has. */
export function readSiteHeader(header: string | null): SiteReport | null {
  const match = /^seen="([^"]*)", settings=(\d{1,15}), sealing="([^"]*)", role="([^"]*)"$/.exec(
    header ?? '',
  )
  if (!match) return null
  const [, seen, settings, sealing, role] = match
  const parsed = v.safeParse(SiteReport, { seen, settings: Number(settings), sealing, role })
  return parsed.success ? parsed.output : null
}
