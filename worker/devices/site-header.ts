/** Makes the `Fieldproof-Site` header: what every answer tells a device of its site. */

import { SITE_HEADER, writeSiteHeader } from '../../shared/protocol/headers.ts'
import type { Role, SealingKey } from '../../shared/protocol/protocol.ts'
import type { Sql } from '../storage/sql.ts'

type Ports = {
  sql: Sql
  now: () => number
  /** Signs a time for this site's devices. */
  seen: { sign(at: number): Promise<string> }
  sealingKey: () => Promise<SealingKey>
}

/** `role`: the device's own. `at`: the time to sign, epoch ms. */
export type SiteReporting = (role: Role, at?: number) => Promise<string>

export function createSiteReporting({ sql, now, seen, sealingKey }: Ports): SiteReporting {
  return async (role, at = now()) => {
    const { id, public_key } = await sealingKey()
    const [row] = sql.exec('SELECT version FROM settings')
    return writeSiteHeader({
      seen: await seen.sign(at),
      settings: Number(row?.version ?? 0),
      sealing: `${id}.${public_key}`,
      role,
    })
  }
}

/** The answer with the header; one that brings its own keeps it. */
export async function told(
  response: Response,
  { report }: { report: SiteReporting },
  role: Role,
): Promise<Response> {
  const telling = new Response(response.body, response)
  if (!telling.headers.has(SITE_HEADER)) telling.headers.set(SITE_HEADER, await report(role))
  return telling
}
