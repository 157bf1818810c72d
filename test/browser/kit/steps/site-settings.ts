/** Changes what a site decides, as a supervisor's device: one in this very process. */
import { SettingsAnswer, type SiteSettings } from '../../../../shared/protocol/settings.ts'
import type { Caller } from '../../../../web/api/client.ts'
import { openDevice } from '../../../bench/device.ts'
import type { World } from '../../stack/world.ts'

let desk: Promise<Caller> | null = null

async function openDesk(world: World): Promise<Caller> {
  const code = new URL(await world.link('supervisor')).hash.slice(1)
  return (await openDevice(world.origin, code)).caller
}

/** For one world in each process, for it has one device. What is not in `changed` stays. */
export async function changeSettings(world: World, changed: Partial<SiteSettings>): Promise<void> {
  desk ??= openDesk(world)
  const caller = await desk
  // It reads its address when it is loaded, which the device has just given it.
  const { call } = await import('../../../../web/api/client.ts')
  const read = await call(caller, { to: 'GET /api/settings' }, SettingsAnswer)
  if (read.kind !== 'answered') throw new Error(`settings not read: ${JSON.stringify(read)}`)
  const body = { settings: { ...read.answer.settings, ...changed } }
  const written = await call(caller, { to: 'POST /api/settings', body }, SettingsAnswer)
  if (written.kind !== 'answered') throw new Error(`not changed: ${JSON.stringify(written)}`)
}
