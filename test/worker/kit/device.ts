/** A device as the Worker meets it: a key pair that signs calls and records. */
import { env, exports } from 'cloudflare:workers'
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { generateKeyPair, generateProof } from 'dpop'
import * as v from 'valibot'
import { makeRequestId } from '../../../shared/ids.ts'
import {
  BODY_HASH_CLAIM,
  DEVICE_HEADER,
  NONCE_HEADER,
  proofUrl,
  QUERY_CLAIM,
  queryOf,
  writeDeviceHeader,
} from '../../../shared/protocol/headers.ts'
import {
  Enrolled,
  Enrolment,
  PROTOCOL,
  type RecordEnvelope,
  type Role,
  type SealingKey,
} from '../../../shared/protocol/protocol.ts'
import { signedText } from '../../../shared/record/record.ts'
import { type PartName, packSealed, partAad, SEALING_INFO } from '../../../shared/record/sealed.ts'
import { fromBase64url, sha256, toBase64url, utf8 } from '../../../shared/text/bytes.ts'
import { givePin } from './staff-pin.ts'

export const ORIGIN = 'https://field.example'

/** Where calls come from that name no address. */
let ownAddress = ''
let addresses = 0

/** What was counted against the old address, like a wrong code, is not counted against this one. */
export const changeAddress = (): void => {
  ownAddress = `100.64.0.${++addresses}`
}

/** The answer is read whole: one that is left unread keeps its Durable Object from being evicted. */
export async function send(path: string, init?: RequestInit): Promise<Response> {
  const request = new Request(ORIGIN + path, init)
  if (!request.headers.has('CF-Connecting-IP')) request.headers.set('CF-Connecting-IP', ownAddress)
  const answered = await exports.default.fetch(request)
  const body = await answered.arrayBuffer()
  return new Response(answered.status === 204 ? null : body, answered)
}

export const nonceNow = async (): Promise<string> =>
  (await send('/api/config')).headers.get(NONCE_HEADER) ?? ''

/** What a call may be made to do wrong. */
export type Twist = {
  pair?: CryptoKeyPair
  nonce?: string | undefined
  url?: string
  method?: string
  hashed?: string
  query?: string
  proof?: string
  header?: string
  /** As a browser tells it: without a body none, else by default the one of its extension. */
  origin?: string | undefined
}

export const setUpCode = (): string => v.parse(v.string(), Reflect.get(env, 'SETUP_CODE'))

/** A site without a staff PIN gets one where it is to have a kiosk. */
export async function makeCode(site: string, role: Role): Promise<string> {
  const order = () =>
    send('/api/enrolments', {
      method: 'POST',
      headers: { Authorization: `Bearer ${setUpCode()}` },
      body: JSON.stringify({ site, role }),
    })
  const answered = await order()
  if (role !== 'kiosk' || answered.ok) return v.parse(Enrolment, await answered.json()).code
  await givePin(site)
  return v.parse(Enrolment, await (await order()).json()).code
}

export async function publicJwk(pair: CryptoKeyPair) {
  const jwk: unknown = await crypto.subtle.exportKey('jwk', pair.publicKey)
  return v.parse(v.object({ kty: v.string(), crv: v.string(), x: v.string(), y: v.string() }), jwk)
}

export class Device {
  readonly pair: CryptoKeyPair
  readonly id: string
  readonly site: string
  readonly sealingKey: SealingKey
  /** Of its extension; undefined on a page, whose origin these tests leave out. */
  readonly origin: string | undefined

  constructor(pair: CryptoKeyPair, { device, site, sealing_key }: Enrolled, origin?: string) {
    this.pair = pair
    this.origin = origin
    this.id = device
    this.site = site
    this.sealingKey = sealing_key
  }

  /** `origin`: of the extension that it is enrolled in. */
  static async enrol(site: string, role: Role, origin?: string): Promise<Device> {
    const pair = await newKeyPair()
    const answered = await enrolWith(await makeCode(site, role), pair, { origin })
    return new Device(pair, v.parse(Enrolled, await answered.json()), origin)
  }

  /** The newest, unless it shall be an older app. */
  protocol = PROTOCOL

  header = (): string =>
    writeDeviceHeader({
      id: this.id,
      protocol: this.protocol,
      app: 't',
      unsent: 2,
      oldest: 3,
      storage: 4,
    })

  /** One signed call; `twist` makes it wrong in one way. */
  async call(path: string, body?: unknown, twist: Twist = {}): Promise<Response> {
    const method = body === undefined ? 'GET' : 'POST'
    const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body)
    const proof = twist.proof ?? (await this.prove(path, method, text, twist))
    const headers = new Headers({ DPoP: proof, [DEVICE_HEADER]: twist.header ?? this.header() })
    const own = body === undefined ? undefined : this.origin
    const origin = 'origin' in twist ? twist.origin : own
    if (origin !== undefined) headers.set('Origin', origin)
    return send(path, { method, headers, ...(body === undefined ? {} : { body: text }) })
  }

  async prove(path: string, method: string, text: string, twist: Twist = {}): Promise<string> {
    return generateProof(
      twist.pair ?? this.pair,
      twist.url ?? proofUrl(ORIGIN + path),
      twist.method ?? method,
      'nonce' in twist ? twist.nonce : await nonceNow(),
      undefined,
      {
        [QUERY_CLAIM]: twist.query ?? queryOf(path),
        [BODY_HASH_CLAIM]: twist.hashed ?? (await sha256(text)),
      },
    )
  }

  /** A signed record as it travels; `parts` are sealed on the way. */
  async record(change: Record<string, unknown> = {}, parts: Parts = {}): Promise<RecordEnvelope> {
    const id = typeof change.id === 'string' ? change.id : newId()
    return this.recordWith({ ...change, id }, await this.#seal(id, parts))
  }

  /** With parts that are sealed already, well or badly. */
  async recordWith(change: Record<string, unknown>, sealed: SealedParts): Promise<RecordEnvelope> {
    // In the order in which the app writes them, so that tickets hold its fields and not its text.
    const record = JSON.stringify({
      v: 1,
      id: change.id,
      edit: 1,
      device: this.id,
      reference: 'Gate 4',
      preset: null,
      details: sealed.details ? await sha256(bytesOf(sealed.details)) : null,
      notes: sealed.notes ? await sha256(bytesOf(sealed.notes)) : null,
      ...(change.verification_flow ? {} : { type: 'document' }),
      ...change,
    })
    return { record, signature: await this.sign(record), ...sealed, age_ms: 1000 }
  }

  async deletion(id: string, edit: number, change: Record<string, unknown> = {}) {
    const record = JSON.stringify({ v: 1, id, edit, device: this.id, deleted: true, ...change })
    return { record, signature: await this.sign(record), age_ms: 1000 }
  }

  async sign(record: string): Promise<string> {
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
    const text = utf8(signedText(record))
    return toBase64url(
      new Uint8Array(await crypto.subtle.sign(algorithm, this.pair.privateKey, text)),
    )
  }

  async #seal(id: string, parts: Parts): Promise<SealedParts> {
    const sealed: SealedParts = {}
    for (const part of ['details', 'notes'] as const) {
      const content = parts[part]
      if (content !== undefined) sealed[part] = await seal(content, { device: this, id, part })
    }
    return sealed
  }
}

type Parts = { [part in PartName]?: unknown }
type SealedParts = { [part in PartName]?: string }

export const newKeyPair = () => generateKeyPair('ES256', { extractable: true })

export const newId = () => makeRequestId(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

export const bytesOf = (sealed: string) => fromBase64url(sealed) ?? new Uint8Array()

/** `label`: null for none. `address`: where the call seems to come from. `origin`: as in `Twist`. */
type Enrolling = {
  signer?: CryptoKeyPair
  label?: string | null
  address?: string
  origin?: string | undefined
}

export async function enrolWith(
  code: string,
  pair: CryptoKeyPair,
  { signer = pair, label = 'Tablet', address = ownAddress, origin }: Enrolling = {},
): Promise<Response> {
  const named = label === null ? {} : { label }
  const body = JSON.stringify({ code, key: await publicJwk(pair), ...named })
  const claims = { [QUERY_CLAIM]: '', [BODY_HASH_CLAIM]: await sha256(body) }
  const proof = await generateProof(
    signer,
    `${ORIGIN}/api/enrol`,
    'POST',
    await nonceNow(),
    undefined,
    claims,
  )
  const headers = new Headers({ DPoP: proof, 'CF-Connecting-IP': address })
  if (origin !== undefined) headers.set('Origin', origin)
  return send('/api/enrol', { method: 'POST', headers, body })
}

export async function seal(
  content: unknown,
  to: { device: { site: string; sealingKey: SealingKey }; id: string; part: PartName },
): Promise<string> {
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  })
  const { site, sealingKey } = to.device
  const sender = await suite.createSenderContext({
    recipientPublicKey: await suite.kem.deserializePublicKey(bytesOf(sealingKey.public_key)),
    info: SEALING_INFO,
  })
  const text = utf8(JSON.stringify(content))
  const ciphertext = new Uint8Array(await sender.seal(text, partAad(site, to.id, to.part)))
  const encapsulated = new Uint8Array(sender.enc)
  return toBase64url(packSealed({ keyId: sealingKey.id, encapsulated, ciphertext }))
}
