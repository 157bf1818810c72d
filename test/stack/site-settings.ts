/** Changes what a site decides, as a supervisor's device: one in this very process. */
import { SettingsAnswer, type SiteSettings } from '../../shared/settings.ts'
import { openDevice } from '../bench/device.ts'
import type { World } from './world.ts'

/** Once in each process, for it has one device. What is not in `changed` stays. */
export async function changeSettings(world: World, changed: Partial<SiteSettings>): Promise<void> {
  const code = new URL(await world.link('supervisor')).hash.slice(1)
  const { caller } = await openDevice(world.origin, code)
  // It reads its address when it is loaded, which the device has just given it.
  const { call } = await import('../../web/api.ts')
  const path = '/api/settings'
  const read = await call(caller, { method: 'GET', path }, SettingsAnswer)
  if (read.kind !== 'answered') throw new Error(`settings not read: ${JSON.stringify(read)}`)
  const body = { settings: { ...read.answer.settings, ...changed } }
  const written = await call(caller, { method: 'POST', path, body }, SettingsAnswer)
  if (written.kind !== 'answered') throw new Error(`not changed: ${JSON.stringify(written)}`)
}
