/** The site's settings: read by every device, written by supervisors. */
import { problem } from '../../shared/problem.ts'
import { type SettingsAnswer, SettingsCall } from '../../shared/protocol/settings.ts'
import type { Device } from '../devices/devices.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { commit } from '../requests/commit.ts'
import { noteAudit } from '../storage/audit.ts'
import { readSettings, writeSettings } from '../storage/settings.ts'
import { type Handler, onCall } from './call.ts'

const NO_PIN = problem('invalid', {
  errors: [{ field: 'settings.staff_pin', message: 'No PIN is set.' }],
})

export const showSettings: Handler = ({ device }, { sql }) =>
  answer(toldTo(device, readSettings(sql)))

/** Who checks no PIN needs no hash of it: with that, all PINs could be tried at leisure. */
function toldTo({ role }: Pick<Device, 'role'>, held: SettingsAnswer): SettingsAnswer {
  const { version, settings } = held
  const isSet = settings.staff_pin !== null
  if (role === 'kiosk' || !isSet) return held
  return { version, settings: { ...settings, staff_pin: 'set' } }
}

/** The same settings again change nothing; on another version than the caller saw, 412 with that one. */
export const changeSettings = onCall(
  SettingsCall,
  async ({ device }, { settings: wanted, if_version }, site) => {
    const held = readSettings(site.sql)
    const told = toldTo(device, held)
    if (JSON.stringify(told.settings) === JSON.stringify(wanted)) return answer(told)
    if (if_version !== undefined && if_version !== held.version)
      return problemResponse({ ...problem('changed'), ...told })
    const staff_pin = wanted.staff_pin === 'set' ? held.settings.staff_pin : wanted.staff_pin
    // Somebody took it away meanwhile: what was left as it is would not be.
    if (wanted.staff_pin !== null && staff_pin === null) return problemResponse(NO_PIN)
    const next = { version: held.version + 1, settings: { ...wanted, staff_pin } }
    // Another time to redact or to clean up may be nearer than the alarm.
    await commit(site, () => {
      writeSettings(site.sql, next)
      noteAudit(site, { code: 'settings_changed', by: device.id, note: String(next.version) })
    })
    return answer(toldTo(device, next))
  },
)
