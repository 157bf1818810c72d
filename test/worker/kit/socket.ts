/** A live socket as a device holds it, and what it has heard. */
import { exports } from 'cloudflare:workers'
import * as v from 'valibot'
import { LIVE_PROTOCOL, LivePass, passProtocol } from '../../../shared/protocol/live.ts'
import { type Device, ORIGIN } from './device.ts'

export const open = (protocols: string, origin = ORIGIN): Promise<Response> =>
  exports.default.fetch(
    new Request(`${ORIGIN}/api/live`, {
      headers: { Upgrade: 'websocket', Origin: origin, 'Sec-WebSocket-Protocol': protocols },
    }),
  )

export const passFor = async (device: Device): Promise<string> =>
  v.parse(LivePass, await (await device.call('/api/live', {})).json()).pass

export const protocolsOf = (pass: string) => `${LIVE_PROTOCOL}, ${passProtocol(pass)}`

export async function listen(device: Device) {
  const { webSocket, headers } = await open(
    protocolsOf(await passFor(device)),
    device.origin ?? ORIGIN,
  )
  if (!webSocket) throw new Error('no socket')
  const heard: unknown[] = []
  const closed: number[] = []
  webSocket.addEventListener('message', ({ data }) => {
    heard.push(JSON.parse(String(data)))
  })
  webSocket.addEventListener('close', ({ code }) => {
    closed.push(code)
  })
  webSocket.accept()
  return { heard, closed, protocol: headers.get('Sec-WebSocket-Protocol'), webSocket }
}
