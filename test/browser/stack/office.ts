/** A supervisor's device without a browser: what a test needs done and seen at the office. */
import { generateKeyPair, generateProof } from 'dpop'
import * as v from 'valibot'
import { hashPin } from '../../../shared/pin.ts'
import { DeviceList, type DeviceRow } from '../../../shared/protocol/device-calls.ts'
import {
  BODY_HASH_CLAIM,
  DEVICE_HEADER,
  NONCE_HEADER,
  PROOF_HEADER,
  proofUrl,
  QUERY_CLAIM,
  queryOf,
  writeDeviceHeader,
} from '../../../shared/protocol/headers.ts'
import { Delta, Enrolled, PROTOCOL, RequestRow } from '../../../shared/protocol/protocol.ts'
import { SettingsAnswer } from '../../../shared/protocol/settings.ts'
import { sha256 } from '../../../shared/text/bytes.ts'

export type Office = {
  /** The references of all requests that have arrived. */
  arrived(): Promise<string[]>
  /** The device of that name; throws where there is none. */
  device(label: string): Promise<DeviceRow>
  end(label: string, how: 'revoke' | 'wipe'): Promise<void>
  setStaffPin(pin: string): Promise<void>
}

/**
 * `origin`: the public address, which every proof is for. `listens`: where the Worker itself does, so that
 * no cable lies between.
 */
export async function openOffice(origin: string, code: string, listens = origin): Promise<Office> {
  const pair = await generateKeyPair('ES256')
  let id: string | null = null

  async function call<S extends v.GenericSchema>(
    path: string,
    schema: S,
    body?: unknown,
  ): Promise<v.InferOutput<S>> {
    const url = origin + path
    const nonce = (await fetch(`${listens}/api/config`)).headers.get(NONCE_HEADER) ?? undefined
    const text = body === undefined ? '' : JSON.stringify(body)
    const method = body === undefined ? 'GET' : 'POST'
    const claims = { [QUERY_CLAIM]: queryOf(url), [BODY_HASH_CLAIM]: await sha256(text) }
    const proof = await generateProof(pair, proofUrl(url), method, nonce, undefined, claims)
    const headers = { 'Content-Type': 'application/json', [PROOF_HEADER]: proof, ...sayWho(id) }
    const response = await fetch(listens + path, { method, headers, ...(text && { body: text }) })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return v.parse(schema, answer)
  }

  async function device(label: string): Promise<DeviceRow> {
    const { devices } = await call('/api/devices', DeviceList)
    const found = devices.find((one) => one.label === label)
    if (!found) throw new Error(`no device is called ${label}`)
    return found
  }

  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  id = (await call('/api/enrol', Enrolled, { code, key: { kty, crv, x, y }, label: 'Office' }))
    .device
  return {
    device,
    arrived: async () => {
      const { requests } = await call('/api/requests', Delta)
      return requests.flatMap((row) => (v.is(RequestRow, row) ? [row.reference] : []))
    },
    end: async (label, how) => {
      await call(`/api/devices/${(await device(label)).id}/${how}`, v.object({}), {})
    },
    setStaffPin: async (pin) => {
      const { settings } = await call('/api/settings', SettingsAnswer)
      const body = { settings: { ...settings, staff_pin: await hashPin(pin) } }
      await call('/api/settings', SettingsAnswer, body)
    },
  }
}

const sayWho = (id: string | null): Record<string, string> =>
  id === null
    ? {}
    : {
        [DEVICE_HEADER]: writeDeviceHeader({
          id,
          protocol: PROTOCOL,
          app: 'test',
          unsent: 0,
          oldest: 0,
          storage: 0,
        }),
      }
