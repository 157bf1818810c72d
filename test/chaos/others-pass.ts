/**
 * What one record or one tab must not do to the others: something on the way never lets a record pass, a
 * tab is frozen with the push lock in its hands. Whatever else can go must go meanwhile.
 */
import type { Barrier } from '../browser/stack/in-between.ts'
import type { Finding } from './compare.ts'
import { brief, type Play } from './play.ts'
import { freeze } from './stage/freeze.ts'
import { createRequest, openApp } from './stage/hands.ts'
import { readStore } from './views.ts'

/** A frozen tab keeps the lock for its call's time-out and 5 s; a lost call is tried again within that. */
const PASSES_MS = 60_000
const LEAVES_MS = 20_000
const THAWED_MS = 1_000

/** From its first call on. */
export function poison(play: Play, reference: string, barrier: Barrier): void {
  play.ambush.poison = null
  play.poisoned.add(reference)
  play.stage.cable.between.poison.set(`"reference\\":\\"${reference}`, barrier)
  play.diary.write(reference, `does not pass from here on: ${barrier}`)
}

/** In the middle of a call of its own, which nobody answers. One that was frozen before goes on first. */
export async function freezeTab(play: Play): Promise<void> {
  const { phone, stage, diary } = play
  await thawTab(play)
  const reference = `F${diary.count()}`
  const [page, beside] = [await phone.openTab(), await phone.openTab()]
  const over = Promise.withResolvers<void>()
  const session = await page.context().newCDPSession(page)
  const thaw = async () => {
    over.resolve()
    await session.send('Debugger.resume')
    // What it does late must do no harm.
    await page.waitForTimeout(THAWED_MS)
    await page.close()
  }
  try {
    await beside.goto(`${stage.origin}/icons/icon.svg`)
    await openApp(page, stage.origin)
    stage.cable.play({ kind: 'held', until: over.promise })
    const leaves = page.waitForRequest(
      (request) => request.method() === 'POST' && request.url().endsWith('/api/requests'),
      { timeout: LEAVES_MS },
    )
    await Promise.all([leaves, createRequest(page, stage.origin, { reference, contact: false })])
    await freeze(session, beside)
    // People work in the tab that they see; one behind another waits seconds for each of its clicks.
    await phone.page.bringToFront()
    play.frozen = { reference, thaw }
    diary.write(null, `a tab is frozen while it sends ${reference}`)
  } catch (error) {
    diary.write(null, `no tab was frozen: ${brief(error)}`)
    stage.cable.forget()
    over.resolve()
    await page.close()
  } finally {
    await beside.close()
  }
}

async function thawTab(play: Play): Promise<void> {
  const { frozen } = play
  play.frozen = null
  try {
    await frozen?.thaw()
  } catch (error) {
    // It was killed with its browser.
    play.diary.write(null, `no tab went on: ${brief(error)}`)
  }
}

/**
 * All else is well: what still waits after a while could have gone. Then nothing stands on the way any
 * more.
 */
export async function othersPass(play: Play): Promise<Finding[]> {
  const { phone, stage, diary } = play
  const isBlocked = play.poisoned.size > 0 || play.frozen !== null
  const findings = isBlocked ? await waitForOthers(play) : []
  diary.write(null, 'nothing stands on the way any more')
  stage.cable.between.lift()
  await thawTab(play)
  if (isBlocked) await openApp(phone.page, stage.origin)
  return findings
}

async function waitForOthers(play: Play): Promise<Finding[]> {
  const { phone, stage, diary } = play
  // The page may be Stripe's: what is waited for is in the app's store.
  if (play.poisoned.size > 0) await queueProbes()
  else await openApp(phone.page, stage.origin)
  for (const until = Date.now() + PASSES_MS; ; ) {
    const findings = await heldUp(play)
    if (findings.length === 0 || Date.now() > until) return findings
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    // As often as something tells the app to look.
    await phone.page.evaluate(() => dispatchEvent(new Event('online')))
  }

  /** Behind the one that does not pass, in one batch with it. */
  async function queueProbes(): Promise<void> {
    stage.cable.cut()
    for (let n = 1; n <= 2; n++) {
      const reference = `P${n}-${diary.count()}`
      await createRequest(phone.page, stage.origin, { reference, contact: false })
    }
    diary.write(null, 'two more are created behind what does not pass')
    stage.cable.restore()
    await openApp(phone.page, stage.origin)
  }
}

async function heldUp({ phone, poisoned }: Play): Promise<Finding[]> {
  const { queue } = await readStore(phone.page)
  return queue.flatMap(({ id, text, problem, obstacle }): Finding[] => {
    if (problem) return []
    const isPoisoned = [...poisoned].some((one) => text.includes(`"reference":"${one}`))
    if (!isPoisoned) return [{ kind: 'stuck', id, what: 'could have gone and did not' }]
    return obstacle ? [] : [{ kind: 'stuck', id, what: 'does not pass, and nobody says so' }]
  })
}
