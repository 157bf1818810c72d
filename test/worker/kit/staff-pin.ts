/** The staff PIN of a site, put past its doors: no kiosk is enrolled without one. */
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import { query } from './peek.ts'

export const STAFF_PIN = { salt: 's'.repeat(22), hash: 'h'.repeat(43), iterations: 600_000 }

export async function givePin(site: string): Promise<void> {
  const pin = JSON.stringify(STAFF_PIN)
  const held = await query(site, 'SELECT version FROM settings')
  if (held.length > 0) {
    await query(site, "UPDATE settings SET json = json_set(json, '$.staff_pin', json(?))", pin)
    return
  }
  const { attempts_max, retention } = DEFAULT_SETTINGS
  await query(
    site,
    'INSERT INTO settings (version, json, rev, attempts_max, retention) VALUES (1, ?, 0, ?, ?)',
    `{"staff_pin":${pin}}`,
    attempts_max,
    JSON.stringify(retention),
  )
}

export async function takePin(site: string): Promise<void> {
  await query(site, "UPDATE settings SET json = json_set(json, '$.staff_pin', json('null'))")
}
