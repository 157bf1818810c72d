/**
 * One of many devices of a site in this process: the app's own live socket, loop and pull, each call signed
 * with a key of its own. Only its replica is in memory.
 */
import { makeRequestId } from '../../../shared/ids.ts'
import type { Called } from '../../../shared/problem.ts'
import { sessionOf } from '../../../shared/protocol/ledger-state.ts'
import {
  type Delta,
  PROTOCOL,
  type RecordEnvelope,
  type RequestRow,
  type Role,
} from '../../../shared/protocol/protocol.ts'
import type { Caller } from '../../../web/api/client.ts'
import {
  fetchConfig,
  fetchDelta,
  sendAndStart,
  sendBatch,
  sendEnrol,
} from '../../../web/api/endpoints.ts'
import { makeKeyPair, publicKeyOf, signRecord } from '../../../web/crypto/device-key.ts'
import { startLive } from '../../../web/sync/live-socket.ts'
import { startLoop } from '../../../web/sync/loop.ts'
import { type PullOutcome, pull } from '../../../web/sync/pull.ts'
import { enrolmentLink } from '../../../worker/operator/enrolment-link.ts'

/** As the app asks by itself while its socket stands (`web/state/keep-in-sync.ts`). */
const POLL_MS = 60_000

export type Site = { origin: string; setupCode: string; name: string }

/** What a device has heard and asked since it listens. */
export type Heard = { frames: number; calls: number; polls: number; failed: number }

export class LiveDevice {
  readonly id: string
  readonly role: Role
  readonly heard: Heard = { frames: 0, calls: 0, polls: 0, failed: 0 }
  readonly #caller: Caller
  static #config: ReturnType<typeof fetchConfig> | undefined
  #rev = 0
  #isOver = false

  private constructor(pair: CryptoKeyPair, { device: id, role }: { device: string; role: Role }) {
    const report = { id, protocol: PROTOCOL, app: 'bench', unsent: 0, oldest: 0, storage: 0 }
    this.id = id
    this.role = role
    this.#caller = { pair, report: () => report }
  }

  /** With a code, as every device. */
  static async enrol({ origin, setupCode, name }: Site, role: Role): Promise<LiveDevice> {
    // Its answer brings the nonce that each proof needs.
    LiveDevice.#config ??= fetchConfig()
    answerOf(await LiveDevice.#config)
    const { code } = await enrolmentLink(origin, setupCode, { site: name, role })
    const pair = await makeKeyPair()
    const body = { code, key: await publicKeyOf(pair), label: 'bench' }
    return new LiveDevice(pair, answerOf(await sendEnrol({ pair, report: null }, body)))
  }

  /** Creates a request and starts it; returns it with its session at Stripe. */
  async start(reference: string): Promise<{ id: string; session: string }> {
    const answered = answerOf(await sendAndStart(this.#caller, await this.#record(reference)))
    const { started } = answered
    const session = started && 'request' in started ? sessionOf(started.request) : null
    if (!started || !('request' in started) || session === null)
      throw new Error(`not started: ${JSON.stringify(answered)}`)
    return { id: started.request.id, session }
  }

  /** So many new requests in one call. */
  async push(count: number): Promise<void> {
    const items = Array.from({ length: count }, (_, n) => this.#record(`Batch ${n}`))
    answerOf(await sendBatch(this.#caller, await Promise.all(items)))
  }

  /**
   * Opens its socket, for as long as the Worker runs, and asks what changed whenever it is told to. `told`
   * hears each row that an answer brings. Resolves when the socket stands.
   */
  listen(told: (row: RequestRow) => void): Promise<void> {
    const { heard } = this
    const { wake } = startLoop({
      nextRun: async () =>
        this.#isOver
          ? null
          : { push: async () => ({ kind: 'emptied' }), pull: () => this.#pull(told) },
      pollMs: () => POLL_MS,
      show: () => {},
      ran: async () => {},
      broke: (error) => {
        throw error
      },
      now: Date.now,
      random: Math.random,
      after: (ms, work) => {
        const timer = setTimeout(() => {
          heard.polls += 1
          work()
        }, ms)
        return () => clearTimeout(timer)
      },
    })
    return new Promise((resolve) => {
      // The first call of `changed` is about what changed while nobody listened.
      let isOpening = false
      startLive({
        caller: async () => (this.#isOver ? null : this.#caller),
        changed: () => {
          if (!isOpening) heard.frames += 1
          isOpening = false
          void wake().then(resolve)
        },
        stands: (isOpen) => {
          isOpening = isOpen
          if (!isOpen && !this.#isOver) heard.failed += 1
        },
      })
    })
  }

  /** Whatever wakes it from here on, it calls nobody. */
  end(): void {
    this.#isOver = true
  }

  async #pull(told: (row: RequestRow) => void): Promise<PullOutcome> {
    const ask = (since: number): Promise<Called<Delta>> => {
      this.heard.calls += 1
      return fetchDelta(this.#caller, since)
    }
    const never = async (): Promise<never> => {
      throw new Error('only a kiosk asks for one request')
    }
    const pulled = await pull(
      {
        fetchDelta: ask,
        fetchRequest: never,
        loadInPhases: never,
        saveRow: never,
        loadRev: async () => this.#rev,
        applyDelta: async (rows, rev) => {
          this.#rev = rev
          for (const row of rows) if ('state' in row) told(row)
        },
        trim: async () => {},
      },
      this.role,
    )
    if (pulled.kind !== 'pulled' && !this.#isOver) this.heard.failed += 1
    return pulled
  }

  async #record(reference: string): Promise<RecordEnvelope> {
    const record = JSON.stringify({
      v: 1,
      id: makeRequestId(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
      edit: 1,
      device: this.id,
      reference,
      preset: null,
      details: null,
      notes: null,
      type: 'document',
    })
    return { record, signature: await signRecord(this.#caller.pair, record), age_ms: 0 }
  }
}

function answerOf<T>(called: Called<T>): T {
  if (called.kind !== 'answered') throw new Error(`not answered: ${JSON.stringify(called)}`)
  return called.answer
}

export const inRole = (devices: readonly LiveDevice[], wanted: Role): LiveDevice[] =>
  devices.filter(({ role }) => role === wanted)

/** What each device heard and asked from here on, when it is asked for. */
export function mark(devices: readonly LiveDevice[]) {
  const before = devices.map(({ heard }) => ({ ...heard }))
  return () =>
    devices.map(({ role, heard }, n) => ({
      role,
      frames: heard.frames - (before[n]?.frames ?? 0),
      calls: heard.calls - (before[n]?.calls ?? 0),
      polls: heard.polls - (before[n]?.polls ?? 0),
    }))
}

/** Lets the app's own code run here as on a page of this origin. Returns how to undo that. */
export function standInForBrowser(origin: string): () => void {
  const { WebSocket } = globalThis
  // A page's socket tells its origin by itself.
  const options = (protocols: unknown) => ({ protocols, headers: { Origin: origin } })
  class PageSocket extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, options(protocols) as unknown as string[])
    }
  }
  Object.assign(globalThis, { WebSocket: PageSocket, self: { location: { origin } } })
  return () => void Object.assign(globalThis, { WebSocket })
}
