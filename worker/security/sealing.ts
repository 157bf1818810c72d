/**
 * Sealed parts (`shared/record/sealed.ts`; HPKE, RFC 9180): the public key that devices seal to, and
 * opening what they sealed. The site's key pair is derived (`keyring.ts`); no private key is stored.
 */
import * as v from 'valibot'
import type { SealingKey } from '../../shared/protocol/protocol.ts'
import { type PartName, partAad, SEALING_INFO, unpackSealed } from '../../shared/record/sealed.ts'
import { fromBase64url, toBase64url, utf8Decode } from '../../shared/text/bytes.ts'
import { type Keyring, SEALING_SUITE } from './keyring.ts'

/** Which part of which request, and what must be in it. */
export type Part<S extends v.GenericSchema> = { id: string; name: PartName; schema: S }

/** `openPart` for one site. */
export type OpenPart = <S extends v.GenericSchema>(
  sealed: string,
  part: Part<S>,
) => Promise<v.InferOutput<S> | null>

/** The newest public key of the site `name`. */
export async function sealingKey({
  name,
  keyring,
}: {
  name: string
  keyring: Keyring
}): Promise<SealingKey> {
  const [newest] = keyring.secrets
  const { publicKey } = await keyring.sealingPair(newest, name)
  const point = new Uint8Array(await SEALING_SUITE.kem.serializePublicKey(publicKey))
  return { id: newest.id, public_key: toBase64url(point) }
}

/**
 * What is in a part that was sealed to the site `name`. `sealed`: base64url. Null: rubbish was sealed,
 * or with a key that is no longer listed, or for another request.
 */
export async function openPart<S extends v.GenericSchema>(
  { name: site, keyring }: { name: string; keyring: Keyring },
  sealed: string,
  { id, name, schema }: Part<S>,
): Promise<v.InferOutput<S> | null> {
  const unpacked = unpackSealed(fromBase64url(sealed) ?? new Uint8Array())
  const secret = keyring.secrets.find((known) => known.id === unpacked?.keyId)
  if (!unpacked || !secret) return null
  try {
    const recipient = await SEALING_SUITE.createRecipientContext({
      recipientKey: await keyring.sealingPair(secret, site),
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
