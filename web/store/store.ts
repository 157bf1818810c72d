/**
 * The single things of the device's database: its key, what it was enrolled as, a few settings. The
 * queue and the replica of requests it may see have files of their own. Never a `client_secret`, a
 * session url or an opened detail.
 *
 * Must: a write that resolved is on disk (`durability: 'strict'`), and a write that failed rejects.
 */
import type { Enrolled } from '../../shared/protocol/protocol.ts'
import { type Settings, STRICT, use } from './database.ts'

export const loadKeyPair = () => use((db) => db.get('keys', 'device'))
export const loadEnrolled = () => use((db) => db.get('enrolment', 'device'))
export const loadSetting = <K extends keyof Settings>(name: K) =>
  use((db) => db.get('settings', name) as Promise<Settings[K] | undefined>)

export const saveKeyPair = (pair: CryptoKeyPair) =>
  use(async (db) => {
    const tx = db.transaction('keys', 'readwrite', STRICT)
    await Promise.all([tx.store.put(pair, 'device'), tx.done])
  })

export const saveEnrolled = (enrolled: Enrolled) =>
  use(async (db) => {
    const tx = db.transaction('enrolment', 'readwrite', STRICT)
    await Promise.all([tx.store.put(enrolled, 'device'), tx.done])
  })

export const saveSetting = <K extends keyof Settings>(name: K, value: Settings[K]) =>
  use(async (db) => {
    const tx = db.transaction('settings', 'readwrite', STRICT)
    await Promise.all([tx.store.put(value, name), tx.done])
  })

export const dropSetting = (name: keyof Settings) =>
  use(async (db) => {
    const tx = db.transaction('settings', 'readwrite', STRICT)
    await Promise.all([tx.store.delete(name), tx.done])
  })
