/**
 * Nothing but this: save, kill every process of the browser the moment the screen says so, start it
 * again, and see that the request is still there. With the network cut, so that nothing but the
 * device can have kept it; at the end the network returns and the office must have them all.
 */
import type { Finding } from './compare.ts'
import { createRequest, enrol, openApp } from './stage/hands.ts'
import { Phone } from './stage/phone.ts'
import { type Stage, setStage } from './stage/stage.ts'
import { tellResult } from './tell-result.ts'
import { readStore } from './views.ts'

const PROGRESS_ROUNDS = 50

const lost = (id: string, what: string): Finding => ({ kind: 'lost', id, what })

export async function killAfterSaved(rounds: number, base: number): Promise<boolean> {
  const stage = await setStage(base)
  const phone = new Phone(stage.profile)
  const saved: string[] = []
  const findings: Finding[] = []
  try {
    await phone.switchOn()
    await enrol(phone.page, await stage.link('agent'), 'agent')
    stage.cable.cut()
    for (let n = 0; n < rounds; n += 1) {
      const reference = `R${String(n).padStart(4, '0')}`
      const id = await createRequest(phone.page, stage.origin, { reference, contact: n % 3 === 0 })
      await phone.kill()
      saved.push(id)
      await phone.switchOn()
      await openApp(phone.page, stage.origin)
      if (!(await isShown(phone, reference))) findings.push(lost(id, 'is not on the screen'))
      if ((n + 1) % PROGRESS_ROUNDS === 0) console.log(`${n + 1} kills, ${findings.length} lost`)
    }
    const known = await sendAll(stage, phone)
    for (const id of saved.filter((one) => !known.has(one)))
      findings.push(lost(id, 'never reached the office'))
  } finally {
    await phone.kill()
    await stage.end()
  }
  const faults = new Map([['browser_killed_after_saved', saved.length]])
  return tellResult({ requests: saved.length, faults, seed: 0, findings, storyOf: () => [] })
}

/** The newest is drawn first, so it is there however long the list has become. */
const isShown = (phone: Phone, reference: string): Promise<boolean> =>
  phone.page
    .getByText(reference, { exact: true })
    .first()
    .waitFor()
    .then(
      () => true,
      () => false,
    )

/** The network is back: resolves to what the ledger then holds. */
async function sendAll({ cable, origin }: Stage, { page }: Phone): Promise<Set<string>> {
  cable.restore()
  await openApp(page, origin)
  await page.locator('.sync-chip').filter({ hasText: 'Synced' }).waitFor({ timeout: 120_000 })
  return new Set((await readStore(page)).replica.map(({ id }) => id))
}
