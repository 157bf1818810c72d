/** One story from an empty stage to its result. */
import type { Page } from 'playwright-core'
import { compare, type Finding, type Promised } from './compare.ts'
import { openDiary } from './diary.ts'
import { heal } from './heal.ts'
import { perform } from './perform.ts'
import { brief, openPlay, type Play } from './play.ts'
import { enrol } from './stage/hands.ts'
import { Phone } from './stage/phone.ts'
import { type Stage, setStage } from './stage/stage.ts'
import type { Story } from './story.ts'
import { tellResult } from './tell-result.ts'
import { look, openDesk } from './views.ts'

export type Settings = { base: number; seconds: number; aloud: boolean }

/** An app that was told to wait comes back within a minute; many requests need some time, too. */
const SETTLE_MS = 90_000
const SETTLE_MS_PER_REQUEST = 100

export async function runStory(story: Story, settings: Settings): Promise<boolean> {
  const stage = await setStage(settings.base)
  const phone = new Phone(stage.profile)
  const play = openPlay(stage, phone, openDiary(settings.aloud))
  // What was started is in process groups of its own, and would outlive an interrupted run.
  process.once('SIGINT', () => void end(stage, phone).then(() => process.exit(130)))
  try {
    await phone.switchOn()
    await enrol(phone.page, await stage.link('agent'), 'agent')
    await perform(play, story, Date.now() + settings.seconds * 1000)
    const heldUp = await heal(play)
    const findings = [
      ...heldUp,
      ...unsaved(play),
      ...(await waitForAgreement(play)),
      ...disowned(play),
    ]
    const { faults, told, diary } = play
    return tellResult({
      requests: told.length,
      faults,
      seed: story.seed,
      findings,
      storyOf: (id) => diary.storyOf(told.find((one) => one.id === id)?.reference ?? id),
    })
  } finally {
    await end(stage, phone)
  }
}

async function end(stage: Stage, phone: Phone): Promise<void> {
  await phone.kill()
  await stage.end()
}

/** Looks until the four views agree, or for as long as agreeing may take. */
async function waitForAgreement(play: Play): Promise<Finding[]> {
  const until = Date.now() + SETTLE_MS + play.told.length * SETTLE_MS_PER_REQUEST
  const desk = await openDesk(play)
  for (;;) {
    const findings = await lookOnce(play, desk)
    if (findings.length === 0 || Date.now() > until) return findings
    await new Promise((resolve) => setTimeout(resolve, 2_000))
  }
}

async function lookOnce(play: Play, desk: Page): Promise<Finding[]> {
  try {
    return compare(promisedBy(play), await look(play, desk))
  } catch (error) {
    return [{ kind: 'stuck', id: 'the comparison', what: brief(error) }]
  }
}

/** When all is well, everything must be possible. */
const unsaved = ({ told }: Play): Finding[] =>
  told.flatMap(({ id, reference }) =>
    id === null ? [{ kind: 'stuck', id: reference, what: 'could not be created' }] : [],
  )

const promisedBy = ({ told }: Play): Promised[] =>
  told.flatMap(({ id, references, pressed, removal, plan }) =>
    id === null
      ? []
      : [{ id, references, pressed, removal, wanted: plan.way !== null && removal === null }],
  )

/** A device that was never revoked must not be told that nobody knows it. */
const disowned = ({ complaints }: Play): Finding[] =>
  complaints.map((what, n) => ({ kind: 'stuck', id: `message ${n + 1}`, what }))
