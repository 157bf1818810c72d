/** The site's settings: read by every device, written by supervisors. */
import { problem } from '../../shared/problem.ts'
import { SettingsCall } from '../../shared/protocol/settings.ts'
import { parse } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { readSettings, writeSettings } from '../storage/settings.ts'
import type { Answering } from './call.ts'

export const showSettings: Answering = (_, { sql }) => answer(readSettings(sql))

/** The same settings again change nothing; on another version than the caller saw, 412 with that one. */
export const changeSettings: Answering = async ({ device, body }, site) => {
  const parsed = parse(SettingsCall, body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const { settings, if_version } = parsed.value
  const { sql, audit } = site
  const held = readSettings(sql)
  if (JSON.stringify(held.settings) === JSON.stringify(settings)) return answer(held)
  if (if_version !== undefined && if_version !== held.version)
    return problemResponse({ ...problem('changed'), ...held })
  const next = { version: held.version + 1, settings }
  sql.transaction(() => {
    writeSettings(sql, next)
    audit.note({ code: 'settings_changed', by: device.id, note: String(next.version) })
  })
  // Another time to redact or to clean up may be nearer than the alarm.
  await site.arm()
  return answer(next)
}
