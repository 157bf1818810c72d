/** No signal, and signal again: the cable is switched, and the browser's own idea of being online follows. */
import type { BrowserContext } from 'playwright-core'
import type { Cable } from './cable.ts'

export async function cutOff(cable: Cable, context: BrowserContext): Promise<void> {
  cable.cut()
  await context.setOffline(true)
}

export async function backOnline(cable: Cable, context: BrowserContext): Promise<void> {
  cable.restore()
  await context.setOffline(false)
}
