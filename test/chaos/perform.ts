/**
 * Plays a story step by step. A step that a fault spoils is only noted: people try again later, and
 * what is still undone at the end is done when everything has healed.
 */
import { unreachable } from '../../shared/assert.ts'
import { sessionReference } from '../../shared/ids.ts'
import { change, remove } from './change.ts'
import { poison } from './others-pass.ts'
import { brief, type Play, type Told } from './play.ts'
import { saveRecoveryFile } from './recovery-file.ts'
import { createRequest, openApp, startCheck } from './stage/hands.ts'
import { SITE } from './stage/stage.ts'
import type { RequestPlan, Step, Story } from './story.ts'
import { relieve, strike, waylay } from './strike.ts'

const TAKE_TRIES_MAX = 3

/** `until`: when the story breaks off, whatever is left of it; epoch ms. */
export async function perform(play: Play, story: Story, until: number): Promise<void> {
  for (const step of story.steps) {
    if (Date.now() > until) {
      play.diary.write(null, 'the time for the story is over')
      return
    }
    await attempt(play, step)
  }
}

async function attempt(play: Play, step: Step): Promise<void> {
  try {
    if (!play.phone.isOn) await play.phone.switchOn()
    await act(play, step)
    await listenForComplaints(play)
  } catch (error) {
    const about = 'plan' in step ? (toldOf(play, step.plan)?.reference ?? null) : null
    play.diary.write(about, `${step.kind} failed: ${brief(error)}`)
  }
}

async function act(play: Play, step: Step): Promise<void> {
  switch (step.kind) {
    case 'create':
      return create(play, tell(play, step.plan))
    case 'change':
      return withTold(play, step.plan, (told) => change(play, told))
    case 'start':
      return withTold(play, step.plan, (told) => start(play, told))
    case 'decide':
      return withTold(play, step.plan, (told) => decide(play, told))
    case 'override':
      return withTold(play, step.plan, (told) => override(play, told))
    case 'remove':
      return withTold(play, step.plan, (told) => remove(play, told))
    case 'fault':
      return strike(play, step.fault)
    case 'relief':
      return relieve(play, step.of)
    default:
      return unreachable(step)
  }
}

/** This device was enrolled and never revoked: nobody may be told that it is not known. */
async function listenForComplaints({ phone, complaints, diary }: Play): Promise<void> {
  if (!phone.isOn) return
  const said = await phone.page.evaluate(() => document.body?.innerText ?? '')
  const complaint = /^.*doesn’t recognise this device.*$/m.exec(said)?.[0]
  if (!complaint) return
  complaints.push(complaint)
  diary.write(null, `the screen says: ${complaint}`)
}

const toldOf = ({ told }: Play, plan: RequestPlan): Told | undefined =>
  told.find((one) => one.plan === plan)

async function withTold(play: Play, plan: RequestPlan, work: (told: Told) => Promise<void>) {
  const told = toldOf(play, plan)
  if (told) await work(told)
}

function tell({ told }: Play, plan: RequestPlan): Told {
  const fresh = { id: null, tries: 0, pressed: false, opened: false, decided: false }
  const later = { overridden: false, references: [], removal: null, recovery: null }
  const one: Told = { plan, ...fresh, ...later, reference: referenceOf(plan, 0) }
  told.push(one)
  return one
}

/** Another try gets another one: the first may have been saved without anybody seeing it. */
const referenceOf = ({ n }: RequestPlan, tries: number): string =>
  `R${String(n).padStart(4, '0')}${tries === 0 ? '' : `-${tries + 1}`}`

export async function create(play: Play, told: Told): Promise<void> {
  const { phone, stage, ambush, diary } = play
  for (let tries = 0; told.id === null && tries < TAKE_TRIES_MAX; tries += 1) {
    told.reference = referenceOf(told.plan, told.tries)
    told.tries += 1
    try {
      if (!phone.isOn) await phone.switchOn()
      const { contact, recovered } = told.plan
      const { reference } = told
      if (ambush.poison) poison(play, reference, ambush.poison)
      // Its page alone: a service worker may send it all the same, and then it is sent twice.
      if (recovered) await phone.page.context().setOffline(true)
      told.id = await createRequest(phone.page, stage.origin, { reference, contact })
      told.references = [reference]
      if (recovered) told.recovery = await saveRecoveryFile(phone.page, stage)
    } catch (error) {
      const what = told.id === null ? 'was not seen to be saved' : 'was not recovered'
      diary.write(told.reference, `${what}: ${brief(error)}`)
    } finally {
      if (told.plan.recovered && phone.isOn) await phone.page.context().setOffline(false)
    }
  }
  if (told.id === null) return
  diary.write(told.reference, `saved as ${told.id}`)
  if (!ambush.afterSaved) return
  ambush.afterSaved = false
  await phone.kill()
  diary.write(told.reference, 'the browser is killed right after "Saved"')
}

export async function start(play: Play, told: Told): Promise<void> {
  const { id, reference, plan } = told
  if (id === null || plan.way === null || told.removal) return
  if (play.ambush.midCreate) await waylay(play, sessionReference(SITE, id))
  told.pressed = true
  const opened = await startCheck(play.phone.page, play.stage.origin, { id, way: plan.way })
  told.opened ||= opened.kind === 'opened'
  const why = opened.kind === 'refused' ? `: ${opened.message}` : ''
  play.diary.write(reference, `start by ${plan.way} ${opened.kind}${why}`)
}

/** Nobody submits to a check that never opened: it is started again first. */
export async function decide(play: Play, told: Told): Promise<void> {
  const { id, plan, reference } = told
  const { stage, phone, diary } = play
  if (id === null || plan.verdict === null || told.removal) return
  if (!told.opened) await start(play, told)
  const [session] = await stage.stripe.of(sessionReference(SITE, id))
  if (!told.opened || !session) return diary.write(reference, 'nothing to decide yet')
  told.decided = await stage.stripe.decide(session.id, plan.verdict, plan.checking)
  diary.write(reference, `decided ${plan.verdict}: ${told.decided}`)
  if (plan.returns) await phone.page.goto(`${stage.origin}/back/${id}`)
  else await openApp(phone.page, stage.origin)
}

export async function override({ stage, diary }: Play, told: Told): Promise<void> {
  const { id, plan, reference } = told
  if (id === null || !told.decided) return
  const [session] = await stage.stripe.of(sessionReference(SITE, id))
  const status = plan.verdict === 'verified' ? 'requires_input' : 'verified'
  if (session) told.overridden = await stage.stripe.override(session.id, status)
  diary.write(reference, `overridden to ${status}: ${told.overridden}`)
}
