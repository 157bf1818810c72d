/** Forms as tabs hold them, over the real store and the real sealing: what is drawn is left out. */
import 'fake-indexeddb/auto'
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import {
  type PartName,
  partAad,
  SEALING_INFO,
  unpackSealed,
} from '../../../shared/record/sealed.ts'
import { fromBase64url, toBase64url, utf8Decode } from '../../../shared/text/bytes.ts'
import type { DraftState } from '../../../web/form/drafts/draft-keeper.ts'
import type { Typed } from '../../../web/form/drafts/typed.ts'
import { DEVICE } from '../store/example.ts'
import { importStore } from '../store/import-store.ts'

const suite = () =>
  new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  })

/** An enrolled device in an empty browser. `openSealed`: as the Worker would. */
export async function startDevice(role: Enrolled['role'] = 'agent') {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.resetModules()
  const app = {
    ...(await importStore()),
    ...(await import('../../../web/store/erase.ts')),
    ...(await import('../../../web/store/drafts.ts')),
    ...(await import('../../../web/actions/drafts.ts')),
    ...(await import('../../../web/actions/create.ts')),
    ...(await import('../../../web/form/drafts/draft-keeper.ts')),
    ...(await import('../../../web/form/drafts/typed.ts')),
    ...(await import('../../../web/state/device.ts')),
  }
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const sealing_key = { id: 'k1', public_key: toBase64url(point) }
  const enrolled: Enrolled = { device: DEVICE, site: 'demo', role, label: 'Phone 7', sealing_key }
  const { makeKeyPair } = await import('../../../web/crypto/device-key.ts')
  await app.saveKeyPair(await makeKeyPair())
  await app.saveEnrolled(enrolled)
  app.setDevice({ kind: 'enrolled', enrolled })

  async function openSealed(id: string, part: PartName, sealed: string): Promise<unknown> {
    const bytes = unpackSealed(fromBase64url(sealed) ?? new Uint8Array())
    if (!bytes) throw new Error('no sealed part')
    const recipient = await suite().createRecipientContext({
      recipientKey: pair.privateKey,
      enc: bytes.encapsulated,
      info: SEALING_INFO,
    })
    const opened = await recipient.open(bytes.ciphertext, partAad('demo', id, part))
    return JSON.parse(utf8Decode(new Uint8Array(opened)))
  }
  return { app, enrolled, openSealed }
}

export type Device = Awaited<ReturnType<typeof startDevice>>

/** One form in one tab. */
export async function openForm({ app, enrolled }: Device, id: string) {
  const found = await app.openDraft(id)
  if (found.kind === 'not_read') throw new Error(found.reason)
  const without = app.nothingTyped()
  let typed = found.draft ? app.typedFrom(found.draft, without) : without
  let state: DraftState = found.draft ? { kind: 'stored', draft: found.draft } : { kind: 'none' }
  const now = () => app.draftNow(typed, {})
  const keeper = new app.DraftKeeper({
    before: {
      id,
      of: { kind: 'new' },
      rev: found.draft?.rev ?? 0,
      parts: found.draft?.parts ?? {},
    },
    opened: now(),
    untouched: app.draftNow(without, {}),
    show: (shown) => {
      state = shown
    },
  })
  return {
    id,
    keeper,
    typed: () => typed,
    state: () => state,
    isRequest: found.isRequest,
    opened: found.draft,
    type(part: Partial<Typed>) {
      typed = { ...typed, ...part }
      keeper.typed(now())
    },
    keepMine: () => keeper.keepMine(now()),
    async save() {
      const draft = await keeper.pause()
      const outcome = await app.saveDraft(app.draftOf(typed), enrolled, {
        id,
        known: null,
        keep: typed.keep,
        draft,
      })
      if (outcome.kind === 'elsewhere') keeper.show(outcome)
      else if (outcome.kind !== 'saved') await keeper.resume()
      return outcome
    },
  }
}

export type OpenForm = Awaited<ReturnType<typeof openForm>>

/** All that lies in the database, as text. */
export async function wholeDatabase(): Promise<string> {
  const { openDatabase } = await import('../../../web/store/database.ts')
  const db = await openDatabase()
  const stores = [...db.objectStoreNames].filter((name) => name !== 'keys')
  return JSON.stringify(await Promise.all(stores.map((name) => db.getAll(name))))
}
