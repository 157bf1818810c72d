// The sandbox itself: exactly one object, holding all state in its tables. Memory holds only what
// may die with a restart: calls in flight, and carriers of webhooks on the way.

import { DurableObject } from 'cloudflare:workers'
import { makeApp } from './app.ts'
import { nextDueAt, runDue } from './identity/due.ts'
import { createTables } from './tables.ts'
import { deliverDue, nextPostAt } from './webhooks/deliver.ts'
import { makeWorld, type World } from './world.ts'

export class Sandbox extends DurableObject<unknown> {
  readonly #world: World
  readonly #app: ReturnType<typeof makeApp>

  constructor(ctx: DurableObjectState, env: unknown) {
    super(ctx, env)
    createTables(ctx.storage.sql)
    this.#world = makeWorld(ctx.storage, () => this.#arm())
    this.#app = makeApp(this.#world)
    // A restart may have lost the alarm of something still to come.
    this.#arm()
  }

  override fetch(request: Request) {
    return this.#app.fetch(request)
  }

  override async alarm() {
    try {
      runDue(this.#world)
      // Not awaited by the next alarm: a dead endpoint must not hold up what else falls due.
      this.ctx.waitUntil(deliverDue(this.#world))
    } finally {
      this.#arm()
    }
  }

  /** Sets the alarm for whatever is due first, in real time. */
  #arm() {
    const due = [nextDueAt(this.#world), nextPostAt(this.#world)].filter((at) => at !== null)
    if (due.length === 0) return
    const inMs = Math.max(0, Math.min(...due) - this.#world.now())
    this.ctx.waitUntil(this.ctx.storage.setAlarm(Date.now() + inMs))
  }
}
