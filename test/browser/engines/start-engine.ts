/** Starts the engine that was found, whichever it is. */
import type { Engine } from './engine.ts'
import type { Found } from './find-engine.ts'
import { startFirefox } from './firefox.ts'
import { startWebkit } from './webkit.ts'

/** `port`: where WebKit's driver listens; `profile`: a folder, of which only Firefox knows. */
export async function startEngine(found: Found, profile: string, port: number): Promise<Engine> {
  if (!('path' in found)) throw new Error(`${found.name} is not here`)
  return found.name === 'Firefox'
    ? startFirefox(found.path, profile)
    : startWebkit(found.path, port)
}
