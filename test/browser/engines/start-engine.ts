/** Starts the engine that was found on this machine, in a world of its own. */
import type { World } from '../stack/world.ts'
import type { Engine } from './engine.ts'
import type { Found } from './find-engine.ts'
import { startFirefox } from './firefox.ts'
import { startWebkit } from './webkit.ts'

/** Beside cable, Worker and sandbox of the world that begins at `base` (`stack/ports.ts`). */
const DRIVER = 3

/** In Firefox on the profile of that world; WebKit keeps none. */
export async function startEngine(found: Found, world: World, base: number): Promise<Engine> {
  if (!('path' in found)) throw new Error(`${found.name} is not here`)
  return found.name === 'Firefox'
    ? startFirefox(found.path, world.profile)
    : startWebkit(found.path, base + DRIVER)
}
