/**
 * The locks that all tabs of a device share, as Web Locks give them: in turn, taken over by who steals,
 * freed by death. A frozen tab holds what it has, and is given what it asked for.
 */
import type { LockingBrowser } from '../../../web/sync/push/push-lock.ts'
import type { Life } from '../kit/life.ts'

type Request = { name: string; client: Client; grant(): void; lose(): void }
type Client = { name: string; life: Life }

const STOLEN = new DOMException('Another one took it over.', 'AbortError')

export class WebLocks {
  #held: Request[] = []
  #waiting: Request[] = []
  readonly #lives = new WeakSet<Life>()

  /** As one tab sees them. */
  of(client: Client): LockingBrowser['locks'] {
    const { life } = client
    if (!this.#lives.has(life)) {
      this.#lives.add(life)
      life.whenEnded(() => this.#bury(life))
    }
    return {
      request: (name, options, work) => life.wait(this.#request(client, { name, options }, work)),
      query: () => life.wait(Promise.resolve(this.#snapshot())),
    }
  }

  #request<T>(
    client: Client,
    { name, options }: { name: string; options: LockOptions },
    work: () => Promise<T>,
  ): Promise<T> {
    const { steal = false, signal } = options
    return new Promise((resolve, reject) => {
      const request: Request = {
        name,
        client,
        grant: () => {
          this.#held.push(request)
          const done = client.life.wait(Promise.resolve()).then(work)
          done.then(resolve, reject)
          const free = () => this.#free(request)
          done.then(free, free)
        },
        lose: () => reject(STOLEN),
      }
      if (steal) {
        const [robbed, others] = split(this.#held, (one) => one.name === name)
        this.#held = others
        for (const one of robbed) one.lose()
        request.grant()
        return
      }
      if (!this.#isHeld(name)) return request.grant()
      this.#waiting.push(request)
      signal?.addEventListener('abort', () => {
        const [given, others] = split(this.#waiting, (one) => one === request)
        this.#waiting = others
        if (given.length > 0) reject(signal.reason)
      })
    })
  }

  #isHeld = (name: string): boolean => this.#held.some((one) => one.name === name)

  #free(request: Request): void {
    // It may have been taken over.
    if (!this.#held.includes(request)) return
    this.#held = this.#held.filter((one) => one !== request)
    this.#passOn(request.name)
  }

  #passOn(name: string): void {
    const next = this.#isHeld(name) ? undefined : this.#waiting.find((one) => one.name === name)
    if (!next) return
    this.#waiting = this.#waiting.filter((one) => one !== next)
    next.grant()
  }

  #bury(life: Life): void {
    const isIts = ({ client }: Request) => client.life === life
    this.#waiting = this.#waiting.filter((one) => !isIts(one))
    const [freed, others] = split(this.#held, isIts)
    this.#held = others
    for (const { name } of freed) this.#passOn(name)
  }

  #snapshot = (): LockManagerSnapshot => ({
    held: this.#held.map(({ name, client }) => ({
      name,
      clientId: client.name,
      mode: 'exclusive' as const,
    })),
    pending: [],
  })
}

function split<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))]
}
