/** The site's settings: read by every device, written by supervisors. */
import { problem } from '../../shared/problem.ts'
import { SettingsCall } from '../../shared/protocol/settings.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { commit } from '../requests/commit.ts'
import { noteAudit } from '../storage/audit.ts'
import { readSettings, writeSettings } from '../storage/settings.ts'
import { type Handler, onCall } from './call.ts'

export const showSettings: Handler = (_, { sql }) => answer(readSettings(sql))

/** The same settings again change nothing; on another version than the caller saw, 412 with that one. */
export const changeSettings = onCall(
  SettingsCall,
  async ({ device }, { settings, if_version }, site) => {
    const held = readSettings(site.sql)
    if (JSON.stringify(held.settings) === JSON.stringify(settings)) return answer(held)
    if (if_version !== undefined && if_version !== held.version)
      return problemResponse({ ...problem('changed'), ...held })
    const next = { version: held.version + 1, settings }
    // Another time to redact or to clean up may be nearer than the alarm.
    await commit(site, () => {
      writeSettings(site.sql, next)
      noteAudit(site, { code: 'settings_changed', by: device.id, note: String(next.version) })
    })
    return answer(next)
  },
)
