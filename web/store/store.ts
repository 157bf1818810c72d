/**
 * The single things of the device's database: its key, what it was enrolled as, a few settings. The
 * queue and the replica of requests it may see have files of their own. Never a `client_secret`, a
 * session url or an opened detail.
 *
 * Must: a write that resolved is on disk (`durability: 'strict'`), and a write that failed rejects.
 */
import type { Enrolled } from '../../shared/protocol/protocol.ts'
import { type Settings, STRICT, type StoreName, use, type WritableStore } from './database.ts'

export const loadKeyPair = () => use((db) => db.get('keys', 'device'))
export const loadEnrolled = () => use((db) => db.get('enrolment', 'device'))
export const loadSetting = <K extends keyof Settings>(name: K) =>
  use((db) => db.get('settings', name) as Promise<Settings[K] | undefined>)

export const saveKeyPair = (pair: CryptoKeyPair) =>
  write('keys', (store) => store.put(pair, 'device'))

export const saveEnrolled = (enrolled: Enrolled) =>
  write('enrolment', (store) => store.put(enrolled, 'device'))

export const saveSetting = <K extends keyof Settings>(name: K, value: Settings[K]) =>
  write('settings', (store) => store.put(value, name))

export const dropSetting = (name: keyof Settings) =>
  write('settings', (store) => store.delete(name))

const write = <Name extends StoreName>(
  name: Name,
  change: (store: WritableStore<Name>) => Promise<unknown>,
) =>
  use(async (db) => {
    const tx = db.transaction(name, 'readwrite', STRICT)
    await Promise.all([change(tx.store), tx.done])
  })
