/** A request is changed, or not wanted any more: by the same buttons as in the app. */
import type { Page } from 'playwright-core'
import { unfold } from '../browser/kit/steps/unfold.ts'
import type { Play, Told } from './play.ts'
import { openRequest } from './stage/hands.ts'

/** Not once somebody has pressed start: from then on it may be too late, which the app would say. */
export async function change({ phone, stage, diary }: Play, told: Told): Promise<void> {
  const { id, reference } = told
  if (id === null || told.pressed || told.removal) return
  const { page } = phone
  await openRequest(page, stage.origin, id)
  await unfold(page, /^Change or (delete|cancel)$/)
  await page.getByRole('link', { name: 'Change' }).click()
  const next = `${reference}-changed`
  await page.getByLabel('Reference').fill(next)
  told.references.push(next)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.locator('#request-title').filter({ hasText: next }).waitFor()
  told.references = [next]
  diary.write(reference, 'changed')
}

export async function remove({ phone, stage, diary }: Play, told: Told): Promise<void> {
  const { id, reference } = told
  if (id === null || told.decided || told.removal === 'saved' || told.removal === 'gone') return
  const { page } = phone
  await openRequest(page, stage.origin, id)
  await unfold(page, /^Change or (delete|cancel)$/)
  // What the office may know of is canceled, all else deleted.
  await page.getByRole('button', { name: /^(Delete|Cancel request)$/ }).click()
  const sure = page.getByRole('button', { name: /^(Delete request|Cancel request permanently)$/ })
  told.removal = 'tried'
  await sure.click()
  told.removal = await outcomeOf(page)
  diary.write(reference, `removed: ${told.removal}`)
}

/** Canceling is done at Stripe, now; where that is out of reach it is saved for later. */
async function outcomeOf(page: Page): Promise<Told['removal']> {
  const gone = page.getByRole('heading', { name: 'Request deleted' })
  const canceled = page.locator('#state-words').filter({ hasText: 'Cancelled' })
  const saved = page.getByText('Cancellation not sent yet').or(canceled).first()
  const failed = page.getByRole('alert').filter({ hasText: 'Not cancelled' })
  const seen = await Promise.any([
    gone.waitFor().then(() => 'gone' as const),
    saved.waitFor().then(() => 'saved' as const),
    failed.waitFor().then(() => 'failed' as const),
  ])
  if (seen !== 'failed') return seen
  const later = page.getByRole('button', { name: 'Cancel when back online' })
  if (!(await later.isVisible())) return 'tried'
  await later.click()
  await saved.waitFor()
  return 'saved'
}
