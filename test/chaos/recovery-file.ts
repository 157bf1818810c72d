/** A queue that cannot leave its phone goes into a file, and another device brings it to the office. */
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Play, Told } from './play.ts'
import { enrol } from './stage/hands.ts'
import type { Stage } from './stage/stage.ts'

let files = 0

export async function saveRecoveryFile(page: Page, { origin, profile }: Stage): Promise<string> {
  await page.goto(`${origin}/device`)
  const button = page.getByRole('button', { name: 'Save recovery file' })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  files += 1
  const file = path.join(profile, `rescue-${files}.json`)
  await download.saveAs(file)
  return file
}

/** Twice, as somebody does who is not sure that it worked. */
export async function bringRecoveryFile({ phone, stage, diary }: Play, told: Told): Promise<void> {
  if (told.recovery === null) return
  const desk = await phone.openAnother()
  try {
    await enrol(desk, await stage.link('agent'), 'agent')
    for (let again = 0; again < 2; again += 1) {
      await desk.goto(`${stage.origin}/device`)
      await desk.getByLabel('Import recovery file').setInputFiles(told.recovery)
      await desk
        .getByText(/imported/)
        .first()
        .waitFor()
    }
    told.recovery = null
    diary.write(told.reference, 'brought to the office by another device')
  } finally {
    await desk.context().close()
  }
}
