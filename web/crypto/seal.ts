/**
 * Seals what only the Worker may read (`shared/record/sealed.ts`). HPKE comes with it, and it with the form:
 * a form that could be opened can be saved, whatever becomes of the signal.
 */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import type { SealingKey } from '../../shared/protocol/protocol.ts'
import { type PartName, packSealed, partAad, SEALING_INFO } from '../../shared/record/sealed.ts'
import { fromBase64url, utf8 } from '../../shared/text/bytes.ts'

/** `content` is the part's JSON text. Returns the sealed bytes. */
export async function seal(
  content: string,
  to: { site: string; id: string; part: PartName; key: SealingKey },
): Promise<Uint8Array<ArrayBuffer>> {
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  })
  const point = fromBase64url(to.key.public_key)
  if (!point) throw new Error('the site sealing key is not base64url')
  const sender = await suite.createSenderContext({
    recipientPublicKey: await suite.kem.deserializePublicKey(point),
    info: SEALING_INFO,
  })
  const ciphertext = await sender.seal(utf8(content), partAad(to.site, to.id, to.part))
  return packSealed({
    keyId: to.key.id,
    encapsulated: new Uint8Array(sender.enc),
    ciphertext: new Uint8Array(ciphertext),
  })
}
