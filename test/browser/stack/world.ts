/**
 * The world of a browser test: sandbox, Worker and a cable with a switch between browser and Worker,
 * all as processes with fresh state.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { type Cable, layCable } from './cable.ts'
import { originOf, stateOf } from './ports.ts'
import { roleLink } from './role-link.ts'
import { startSandbox, startWorker } from './stack.ts'

export type World = {
  /** What the browser calls: the near end of the cable. */
  origin: string
  sandbox: string
  cable: Cable
  /** A folder for a browser's profile, gone when the world ends. */
  profile: string
  link(role: Role): Promise<string>
  /** Another build of the web app takes the place of the one that was served. */
  deploy(assets: string): Promise<void>
  end(): Promise<void>
}

/** Serves `web/dist`, or the build in `assets`. */
export async function startWorld(base: number, assets?: string): Promise<World> {
  const ports = { cable: base, app: base + 1, sandbox: base + 2 }
  for (const port of [ports.app, ports.sandbox])
    rmSync(stateOf(port), { recursive: true, force: true })
  const origin = originOf(ports.cable)
  const profile = mkdtempSync(path.join(tmpdir(), 'fieldproof-'))
  const cable = await layCable(ports.cable, ports.app)
  const sandbox = await startSandbox(ports.sandbox)
  const start = (built?: string) =>
    startWorker({ ...ports, publicOrigin: origin, ...(built && { assets: built }) })
  let worker = await start(assets)
  return {
    origin,
    sandbox: originOf(ports.sandbox),
    cable,
    profile,
    link: (role) => roleLink(origin, worker.secrets.SETUP_CODE, { site: 'demo', role }),
    deploy: async (next) => {
      await worker.stop('SIGKILL')
      worker = await start(next)
    },
    end: async () => {
      await Promise.all([cable.close(), worker.stop('SIGKILL'), sandbox.stop('SIGKILL')])
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
