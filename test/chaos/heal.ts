/**
 * The end of all faults: network, Stripe, webhooks, clocks and processes are well again, people do
 * what a fault kept them from, and half a day passes in which the ledger looks after itself.
 */
import type { Finding } from './compare.ts'
import { othersPass } from './others-pass.ts'
import { create, decide, override, start } from './perform.ts'
import { brief, type Play } from './play.ts'
import { bringRecoveryFile } from './recovery-file.ts'
import { openApp } from './stage/hands.ts'

/** Longer than any look of the ledger's at a session that moved during the story can be away. */
const NIGHT_MS = 12 * 3_600_000

const ROUNDS_MAX = 4

/** What certain records cannot pass stays on the way for a little longer. */
const WELL = { interception: null, bytesPerSecond: Number.POSITIVE_INFINITY, isOlder: false }

export async function heal(play: Play): Promise<Finding[]> {
  const { stage, phone, diary } = play
  await Promise.all(play.loose)
  diary.write(null, 'everything heals')
  play.ambush = { afterSaved: false, midCreate: false, poison: null }
  stage.cable.restore()
  stage.cable.forget()
  Object.assign(stage.cable.between, WELL)
  await stage.stripe.clearFaults()
  await stage.stripe.webhooks('normal')
  await stage.workerIsBack()
  if (!phone.isOn) await phone.switchOn()
  await phone.setClock(0)
  const findings = await othersPass(play)
  for (let round = 0; round < ROUNDS_MAX && (await finish(play)) > 0; round += 1);
  diary.write(null, 'a night passes')
  await stage.stripe.advance(NIGHT_MS)
  await stage.passTime(NIGHT_MS)
  await openApp(phone.page, stage.origin)
  return findings
}

/** One more try at what is undone; returns how much that was. */
async function finish(play: Play): Promise<number> {
  let undone = 0
  for (const told of play.told) {
    const { plan } = told
    const left = [
      ...(told.id === null ? [create] : []),
      ...(told.recovery === null ? [] : [bringRecoveryFile]),
      ...(plan.way && !told.opened && !told.removal ? [start] : []),
      ...(plan.verdict && !told.decided && !told.removal ? [decide] : []),
      ...(plan.overridden && told.decided && !told.overridden ? [override] : []),
    ]
    undone += left.length
    for (const work of left) {
      try {
        await work(play, told)
      } catch (error) {
        play.diary.write(told.reference, `${work.name} failed though all is well: ${brief(error)}`)
      }
    }
  }
  return undone
}
