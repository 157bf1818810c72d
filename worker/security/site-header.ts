/** The `Fieldproof-Site` header: what every answer tells a device about its site. */
import { SITE_HEADER, writeSiteHeader } from '../../shared/protocol/headers.ts'
import { type Device, devicesVersion } from '../devices/devices.ts'
import { settingsVersion } from '../storage/settings.ts'
import type { Sql } from '../storage/sql.ts'
import type { Keyring } from './keyring.ts'
import { sealingKey } from './sealing.ts'
import { signTime } from './signed-time.ts'

type Site = { sql: Sql; now: () => number; name: string; keyring: Keyring }

type Told = Pick<Device, 'role' | 'label'>

/** Its value for this device. `at`: the time to sign, epoch ms. */
export async function siteHeader(
  { sql, now, name, keyring }: Site,
  { role, label }: Told,
  at = now(),
): Promise<string> {
  const { id, public_key } = await sealingKey({ name, keyring })
  return writeSiteHeader({
    signed_time: await signTime(keyring, name, at),
    settings: settingsVersion(sql),
    sealing: `${id}.${public_key}`,
    role,
    label,
    devices: devicesVersion(sql),
  })
}

/** The answer with the header; one that brings its own keeps it. */
export async function withSiteHeader(
  response: Response,
  site: Site,
  device: Told,
): Promise<Response> {
  const answer = new Response(response.body, response)
  if (!answer.headers.has(SITE_HEADER))
    answer.headers.set(SITE_HEADER, await siteHeader(site, device))
  return answer
}
