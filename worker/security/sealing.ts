/**
 * Opens sealed parts. A site's key pair is derived anew from a Worker secret, the site and the key
 * id, so that no private key is stored anywhere.
 */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import * as v from 'valibot'
import { fromBase64url, toBase64url, utf8Decode } from '../../shared/bytes.ts'
import type { SealingKey } from '../../shared/protocol/protocol.ts'
import { type PartName, partAad, SEALING_INFO, unpackSealed } from '../../shared/record/sealed.ts'
import type { SealingSecret } from '../config.ts'
import { hkdf } from './signed-time.ts'

/** Null: rubbish was sealed, or with a key that is gone, or for another request. */
export type OpenPart = <S extends v.GenericSchema>(
  sealed: string,
  part: { id: string; name: PartName; schema: S },
) => Promise<v.InferOutput<S> | null>

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})

const keyPair = async (site: string, { id, secret }: SealingSecret) =>
  suite.kem.deriveKeyPair(await hkdf(secret, { salt: site, info: `fieldproof-sealing\n${id}` }))

/** What devices seal to: the newest of `SEALING_KEYS`. */
export async function sealingKey(site: string, newest: SealingSecret): Promise<SealingKey> {
  const { publicKey } = await keyPair(site, newest)
  const point = new Uint8Array(await suite.kem.serializePublicKey(publicKey))
  return { id: newest.id, public_key: toBase64url(point) }
}

export const createOpenPart =
  (site: string, secrets: readonly SealingSecret[]): OpenPart =>
  async (sealed, { id, name, schema }) => {
    const unpacked = unpackSealed(fromBase64url(sealed) ?? new Uint8Array())
    const secret = secrets.find((known) => known.id === unpacked?.keyId)
    if (!unpacked || !secret) return null
    try {
      const recipient = await suite.createRecipientContext({
        recipientKey: await keyPair(site, secret),
        enc: unpacked.encapsulated,
        info: SEALING_INFO,
      })
      const opened = await recipient.open(unpacked.ciphertext, partAad(site, id, name))
      const parsed = v.safeParse(schema, JSON.parse(utf8Decode(new Uint8Array(opened))))
      return parsed.success ? parsed.output : null
    } catch {
      // Not sealed to this key, not for this place, or not JSON inside: the answer is the same.
      return null
    }
  }
