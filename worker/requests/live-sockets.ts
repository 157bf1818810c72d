/**
 * The live sockets of a site: they say "there is something newer", never what. A frame carries only
 * a `rev`; the device then pulls as it always does, so a lost frame loses nothing.
 *
 *   POST /api/live → pass (30 s, once, this device) → GET /api/live, pass as subprotocol → frames
 *
 * The pass is there because a socket itself can carry no proof. Sockets hibernate: what a socket is
 * about travels with it, not in this object's memory. Each tab has one; of each device only the newest few
 * are kept. A socket hears of a change at once; further changes within a short pause share one frame.
 * https://developers.cloudflare.com/durable-objects/best-practices/websockets/
 */
import * as v from 'valibot'
import { siteOfDevice } from '../../shared/ids.ts'
import {
  LIVE_CROWDED,
  LIVE_PING,
  LIVE_PONG,
  LIVE_PROTOCOL,
  readPass,
} from '../../shared/protocol/live.ts'
import { Role } from '../../shared/protocol/protocol.ts'
import { toBase64url } from '../../shared/text/bytes.ts'
import type { Device } from '../devices/devices.ts'
import { log } from '../http/log.ts'
import { isFrom } from '../security/extension-origin.ts'
import { settingsChangedSince } from '../storage/settings.ts'
import { newestRev, type Sql } from '../storage/sql.ts'
import { devicesTouchedSince } from './access.ts'

const PASS_LIFE_MS = 30_000
const PASS_BYTES = 24
/** RFC 6455 §7.4.1. */
const POLICY_VIOLATION = 1008

/** Of one device at a time; every one costs the site a frame for each change. */
const SOCKETS_MAX = 4

/** Between two frames to the same socket. A person does not see it; a burst of results is a few of them. */
export const APART_MS = 250

const Watcher = v.object({ device: v.string(), role: Role })
type Watcher = v.InferOutput<typeof Watcher>

/** What travels with a socket. `since`: when it opened, epoch ms. */
const Attached = v.object({ ...Watcher.entries, since: v.number() })
type Attached = v.InferOutput<typeof Attached>

/** The Durable Object, as far as it holds sockets. */
type SocketHolder = Pick<
  DurableObjectState,
  'acceptWebSocket' | 'getWebSockets' | 'setWebSocketAutoResponse'
>

export class LiveSockets {
  readonly #sql: Sql
  readonly #now: () => number
  readonly #randomBytes: (length: number) => Uint8Array
  readonly #holder: SocketHolder
  /** Not on disk: a pass that is lost with this object costs its device one more call. */
  readonly #passes = new Map<string, Watcher & { origin: string | null; until: number }>()
  #toldRev: number
  /** Devices of which something changed that is in no request; until the next frames. */
  readonly #news = new Set<string>()
  /** Sockets that were told a moment ago, and whether something came for them since. */
  readonly #pauses = new Map<WebSocket, { isBehind: boolean }>()

  constructor(
    {
      sql,
      now,
      randomBytes,
    }: {
      sql: Sql
      now: () => number
      randomBytes: (length: number) => Uint8Array
    },
    holder: SocketHolder,
  ) {
    this.#sql = sql
    this.#now = now
    this.#randomBytes = randomBytes
    this.#holder = holder
    this.#toldRev = newestRev(sql)
    holder.setWebSocketAutoResponse(new WebSocketRequestResponsePair(LIVE_PING, LIVE_PONG))
  }

  makePass({ id, role, origin }: Device): string {
    const now = this.#now()
    for (const [pass, { until }] of this.#passes) if (until < now) this.#passes.delete(pass)
    const pass = `${siteOfDevice(id)}.${toBase64url(this.#randomBytes(PASS_BYTES))}`
    this.#passes.set(pass, { device: id, role, origin, until: now + PASS_LIFE_MS })
    return pass
  }

  /**
   * By the pass in a header of the call. Null for one that is unknown, used or too old, and for one that is
   * shown from another origin than its device's: that one stays good.
   */
  open(request: Request): Response | null {
    const pass = readPass(request.headers.get('Sec-WebSocket-Protocol'))?.pass ?? ''
    const watcher = this.#passes.get(pass)
    if (watcher && !isFrom(watcher, request)) return null
    this.#passes.delete(pass)
    if (!watcher || watcher.until < this.#now()) return null
    const { 0: client, 1: server } = new WebSocketPair()
    this.#makeRoom(watcher.device)
    const { device, role } = watcher
    this.#holder.acceptWebSocket(server, [device, role])
    server.serializeAttachment({ device, role, since: this.#now() } satisfies Attached)
    const headers = { 'Sec-WebSocket-Protocol': LIVE_PROTOCOL }
    return new Response(null, { status: 101, webSocket: client, headers })
  }

  /** For one more of this device: its oldest go, as those are the ones that may be dead. */
  #makeRoom(device: string): void {
    const held = this.#socketsOf(device).filter(({ readyState }) => readyState === WebSocket.OPEN)
    const since = (socket: WebSocket) => attachedTo(socket).since
    const oldestFirst = held.toSorted((a, b) => since(a) - since(b))
    for (const socket of oldestFirst.slice(0, Math.max(0, held.length + 1 - SOCKETS_MAX)))
      socket.close(LIVE_CROWDED)
  }

  #socketsOf(device: string): WebSocket[] {
    return this.#holder.getWebSockets(device)
  }

  /** Tells those who may see a row that changed since the last time; all, when the settings did. */
  tell(): void {
    const sql = this.#sql
    const rev = newestRev(sql)
    if (rev === this.#toldRev) return
    const touched = devicesTouchedSince({ sql }, this.#toldRev)
    const isForAll = settingsChangedSince(sql, this.#toldRev)
    this.#toldRev = rev
    for (const device of this.#news) touched.add(device)
    this.#news.clear()
    const sockets = isForAll
      ? this.#holder.getWebSockets()
      : ['supervisor', ...touched].flatMap((tag) => this.#holder.getWebSockets(tag))
    // A supervisor's device may have changed something itself.
    for (const socket of new Set(sockets)) this.#tellApart(socket)
  }

  /** Now, or at the end of the pause after what this socket was told before. */
  #tellApart(socket: WebSocket): void {
    const before = this.#pauses.get(socket)
    if (before) {
      before.isBehind = true
      return
    }
    const pause = { isBehind: false }
    this.#pauses.set(socket, pause)
    setTimeout(() => {
      this.#pauses.delete(socket)
      if (pause.isBehind) this.#tellApart(socket)
    }, APART_MS)
    sendAlone(socket, JSON.stringify({ rev: this.#toldRev }))
  }

  hasNews(device: string): void {
    this.#news.add(device)
  }

  /** What this device holds of passes and sockets is over: it is out, or in another role. */
  hangUp(device: string): void {
    for (const [pass, watcher] of this.#passes)
      if (watcher.device === device) this.#passes.delete(pass)
    for (const socket of this.#socketsOf(device)) socket.close(POLICY_VIOLATION)
  }
}

/** One that is closing, or full, must not keep the frame from the others; its device pulls anyway. */
function sendAlone(socket: WebSocket, frame: string): void {
  try {
    socket.send(frame)
  } catch (error) {
    log('socket broke', { error })
  }
}

const attachedTo = (socket: WebSocket): Attached =>
  v.parse(Attached, socket.deserializeAttachment())
