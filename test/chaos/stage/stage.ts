/**
 * The processes a story is played on: sandbox, Worker, the cable in front of it. The Worker can be
 * killed at any moment and comes back on what it had written.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { enrolmentLink } from '../../../worker/operator/enrolment-link.ts'
import { type HttpCable, layHttpCable } from '../../browser/stack/http-cable.ts'
import { originOf, stateOf } from '../../browser/stack/ports.ts'
import { startSandbox, startWorker } from '../../browser/stack/stack.ts'
import { passTime } from './pass-time.ts'
import { openStripeDesk, type StripeDesk } from './stripe-desk.ts'

export const SITE = 'demo'

export type Stage = {
  /** What browsers call the app: the near end of the cable. */
  origin: string
  cable: HttpCable
  stripe: StripeDesk
  profile: string
  link(role: Role): Promise<string>
  /** SIGKILL; it starts again at once. Resolves when it is dead, not when it is back. */
  killWorker(): Promise<void>
  /** Resolves when the Worker answers, however often it was killed. */
  workerIsBack(): Promise<void>
  /** Lets time pass for the ledger's alarm, which no clock here can be turned for. */
  passTime(ms: number): Promise<void>
  end(): Promise<void>
}

export async function setStage(base: number): Promise<Stage> {
  const ports = { cable: base, app: base + 1, sandbox: base + 2 }
  await Promise.all(Object.values(ports).map(refuseTaken))
  const states = [stateOf(ports.app), stateOf(ports.sandbox)]
  for (const state of states) rmSync(state, { recursive: true, force: true })
  const origin = originOf(ports.cable)
  const profile = mkdtempSync(path.join(tmpdir(), 'fieldproof-chaos-'))
  const cable = await layHttpCable(ports.cable, ports.app)
  const sandbox = await startSandbox(ports.sandbox)
  const start = () => startWorker({ ...ports, publicOrigin: origin })
  let worker = await start()
  let back = Promise.resolve()

  /** One after the other: who asks for it while it is starting, kills what has just started. */
  async function restart(meanwhile: () => void = () => {}): Promise<void> {
    await back
    await worker.stop('SIGKILL')
    meanwhile()
    // A busy machine may be too slow for the first try, or still hold the port.
    back = start()
      .catch(start)
      .then((started) => {
        worker = started
      })
    // Whoever waits for it hears of it; until then it must not end this process.
    back.catch(() => {})
  }

  return {
    origin,
    cable,
    stripe: openStripeDesk(originOf(ports.sandbox), `${originOf(ports.app)}/webhooks/stripe`),
    profile,
    link: async (role) => {
      const { SETUP_CODE } = worker.secrets
      return (await enrolmentLink(origin, SETUP_CODE, { site: SITE, role })).link
    },
    killWorker: () => restart(),
    workerIsBack: () => back,
    passTime: async (ms) => {
      await restart(() => passTime(stateOf(ports.app), ms))
      await back
    },
    end: async () => {
      await back.catch(() => {})
      await Promise.all([cable.close(), worker.stop('SIGKILL'), sandbox.stop('SIGKILL')])
      for (const folder of [profile, ...states]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Another stage's Worker on our port would be taken for ours, with a ledger of its own. */
async function refuseTaken(port: number): Promise<void> {
  const isTaken = await fetch(originOf(port)).then(
    () => true,
    () => false,
  )
  if (isTaken) throw new Error(`Something else listens on port ${port}; give another --base.`)
}
