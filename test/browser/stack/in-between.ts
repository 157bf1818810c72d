/**
 * What stands between a browser and the Worker besides a cable: a slow line, something that lets certain
 * calls never pass, somebody who answers in the Worker's place, a Worker that is older than the app.
 */
import type { IncomingMessage } from 'node:http'
import { DEVICE_HEADER } from '../../../shared/protocol/headers.ts'
import type { Answer } from './forward.ts'

/** How whoever does not let a call pass answers; `cut`: not at all. */
export type Barrier = 'error page' | 'forbidden page' | 'cut'

/** A login of the company, a challenge, a hotel's page. */
export type Interception = 'login' | 'challenge' | 'portal'

const page = (status: number, title: string, headers: string[] = []): Answer => ({
  status,
  headers: ['Content-Type', 'text/html; charset=utf-8', ...headers],
  body: Buffer.from(`<!doctype html><title>${title}</title><h1>${title}</h1>`),
})

const BARRIERS: Readonly<Record<Barrier, Answer | 'cut'>> = {
  'error page': page(500, 'Something went wrong'),
  'forbidden page': page(403, 'Blocked'),
  cut: 'cut',
}
const INTERCEPTIONS: Readonly<Record<Interception, Answer>> = {
  login: page(302, 'Sign in', ['Location', 'https://login.example/']),
  challenge: page(403, 'Just a moment…'),
  portal: page(200, 'Welcome to the hotel'),
}

export class InBetween {
  /** Texts that no call may hold. */
  readonly poison = new Map<string, Barrier>()
  interception: Interception | null = null
  /** Of what is sent to the Worker. */
  bytesPerSecond = Number.POSITIVE_INFINITY
  /** The Worker is taken for older than each app that calls. */
  isOlder = false
  /** When the line has sent what it was given. */
  #freeAt = 0

  lift(): void {
    this.poison.clear()
    this.interception = null
    this.bytesPerSecond = Number.POSITIVE_INFINITY
    this.isOlder = false
  }

  /** Resolves when all of it has gone up. */
  async carry({ method, rawHeaders }: IncomingMessage, body: Buffer): Promise<void> {
    if (method !== 'POST' || this.bytesPerSecond === Number.POSITIVE_INFINITY) return
    const bytes = body.length + rawHeaders.join('').length
    const now = Date.now()
    this.#freeAt = Math.max(now, this.#freeAt) + (bytes / this.bytesPerSecond) * 1000
    await new Promise((resolve) => setTimeout(resolve, this.#freeAt - now))
  }

  /** Null: it passes. */
  answer({ method, url = '' }: IncomingMessage, body: Buffer): Answer | 'cut' | null {
    if (!url.startsWith('/api/')) return null
    if (this.interception) return INTERCEPTIONS[this.interception]
    if (method !== 'POST') return null
    for (const [text, barrier] of this.poison) if (body.includes(text)) return BARRIERS[barrier]
    return null
  }

  /** The Worker judges a device by what its header says. */
  rewrite({ headers }: IncomingMessage): void {
    const name = DEVICE_HEADER.toLowerCase()
    const told = headers[name]
    if (this.isOlder && typeof told === 'string')
      headers[name] = told.replace(/protocol=\d+/, 'protocol=999')
  }
}
