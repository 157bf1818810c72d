/** The settings of a site, as its supervisors left them. What they have not decided has its default. */
import * as v from 'valibot'
import { DEFAULT_SETTINGS } from '../../shared/protocol/default-settings.ts'
import { Retention, type SettingsAnswer, SiteSettings } from '../../shared/protocol/settings.ts'
import { nextRev, type Sql } from './sql.ts'

/** The few that the ledger itself goes by: kept in columns, so that no call has to read the whole. */
export type Terms = Pick<SiteSettings, 'attempts_max' | 'retention'>

const TermColumns = v.object({
  attempts_max: v.number(),
  retention: v.pipe(v.string(), v.parseJson(), Retention),
})

/** The defaults while nobody has decided anything. */
export function readTerms(sql: Sql): Terms {
  const [row] = sql.exec('SELECT attempts_max, retention FROM settings')
  return row ? v.parse(TermColumns, row) : DEFAULT_SETTINGS
}

/** Version 0: nobody has decided anything. What an older Worker did not know yet has its default. */
export function readSettings(sql: Sql): SettingsAnswer {
  const [row] = sql.exec('SELECT version, json FROM settings')
  if (!row) return { version: 0, settings: DEFAULT_SETTINGS }
  const held: object = JSON.parse(String(row.json))
  const settings = v.parse(SiteSettings, { ...DEFAULT_SETTINGS, ...held })
  return { version: Number(row.version), settings }
}

/** Whether staff could get behind the screens of a kiosk of this site. */
export const hasStaffPin = (sql: Sql): boolean => readSettings(sql).settings.staff_pin !== null

/** 0 while nobody has decided anything. */
export const settingsVersion = (sql: Sql): number =>
  Number(sql.exec('SELECT version FROM settings')[0]?.version ?? 0)

/** Call inside a transaction. The `rev` tells every live socket; the version is in the next answer. */
export function writeSettings(sql: Sql, { version, settings }: SettingsAnswer): void {
  const { attempts_max, retention } = settings
  sql.exec('DELETE FROM settings')
  sql.exec(
    'INSERT INTO settings (version, json, rev, attempts_max, retention) VALUES (?, ?, ?, ?, ?)',
    version,
    JSON.stringify(settings),
    nextRev(sql),
    attempts_max,
    JSON.stringify(retention),
  )
}

/** Whether they changed after `rev`: that is news for every device. */
export const settingsChangedSince = (sql: Sql, rev: number): boolean =>
  sql.exec('SELECT 1 FROM settings WHERE rev > ?', rev).length > 0
