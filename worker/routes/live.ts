/**
 * The live sockets of a site: they say "there is something newer", never what. A frame carries only
 * a `rev`; the device then asks for the delta as it always does, so a lost frame loses nothing.
 *
 *   POST /api/live → pass (30 s, once, this device) → GET /api/live, pass as subprotocol → frames
 *
 * The pass is there because a socket itself can carry no proof. Sockets hibernate: what a socket is
 * about travels with it, not in this object's memory.
 */
import * as v from 'valibot'
import { toBase64url } from '../../shared/bytes.ts'
import { siteOfDevice } from '../../shared/ids.ts'
import { LIVE_PING, LIVE_PONG, LIVE_PROTOCOL, readPass } from '../../shared/protocol/live.ts'
import { type Role, Role as RoleShape } from '../../shared/protocol/protocol.ts'
import type { Device } from '../devices/devices.ts'
import { parse } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { touchedSince } from '../requests/access.ts'
import { settingsChangedSince } from '../storage/settings.ts'
import { newestRev, type Sql } from '../storage/sql.ts'
import type { Call } from './call.ts'

const PASS_LIFE_MS = 30_000
const PASS_BYTES = 24
/** RFC 6455 §7.4.1. */
const POLICY_VIOLATION = 1008

const Watcher = v.object({ device: v.string(), role: RoleShape })
type Watcher = { device: string; role: Role }

type Sockets = Pick<
  DurableObjectState,
  'acceptWebSocket' | 'getWebSockets' | 'setWebSocketAutoResponse'
>

type Ports = {
  sql: Sql
  sockets: Sockets
  now: () => number
  randomBytes: (length: number) => Uint8Array
}

export type Live = ReturnType<typeof createLive>

export function createLive({ sql, sockets, now, randomBytes }: Ports) {
  /** Not on disk: a pass that is lost with this object costs its device one more call. */
  const passes = new Map<string, Watcher & { until: number }>()
  let told = newestRev(sql)
  sockets.setWebSocketAutoResponse(new WebSocketRequestResponsePair(LIVE_PING, LIVE_PONG))

  return {
    makePass({ id, role }: Device): string {
      for (const [pass, { until }] of passes) if (until < now()) passes.delete(pass)
      const pass = `${siteOfDevice(id)}.${toBase64url(randomBytes(PASS_BYTES))}`
      passes.set(pass, { device: id, role, until: now() + PASS_LIFE_MS })
      return pass
    },

    /** Null for a pass that is unknown, used or too old. */
    open(protocols: string | null): Response | null {
      const pass = readPass(protocols)?.pass ?? ''
      const watcher = passes.get(pass)
      passes.delete(pass)
      if (!watcher || watcher.until < now()) return null
      const { 0: client, 1: server } = new WebSocketPair()
      sockets.acceptWebSocket(server)
      server.serializeAttachment({ device: watcher.device, role: watcher.role })
      const headers = { 'Sec-WebSocket-Protocol': LIVE_PROTOCOL }
      return new Response(null, { status: 101, webSocket: client, headers })
    },

    /** Rings those who may see a row that changed since the last time; all, when the settings did. */
    tell(): void {
      const rev = newestRev(sql)
      if (rev === told) return
      const touched = touchedSince(sql, told)
      const all = settingsChangedSince(sql, told)
      told = rev
      for (const socket of sockets.getWebSockets()) {
        const { role, device } = watcherOf(socket)
        if (all || role === 'supervisor' || touched.has(device))
          socket.send(JSON.stringify({ rev }))
      }
    },

    /** What this device holds of passes and sockets is over: it is out, or in another role. */
    hangUp(device: string): void {
      for (const [pass, watcher] of passes) if (watcher.device === device) passes.delete(pass)
      for (const socket of sockets.getWebSockets())
        if (watcherOf(socket).device === device) socket.close(POLICY_VIOLATION)
    },
  }
}

const watcherOf = (socket: WebSocket): Watcher => v.parse(Watcher, socket.deserializeAttachment())

export function livePass({ device, body }: Call, live: Live | null): Response {
  const parsed = parse(v.strictObject({}), body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  return live ? answer({ pass: live.makePass(device) }) : problemResponse('not_found')
}
