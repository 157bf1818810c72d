/** The requests in the pictures, and how an agent's device comes to have them. */
import type { Page } from 'playwright-core'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { decide } from '../kit/sandbox-verdict.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { takeBack } from '../kit/steps/take-back.ts'
import type { World } from '../stack/world.ts'
import { heading, press, see } from './story.ts'

type Verdict = Parameters<typeof decide>[2]

/** What becomes of each at Stripe; null: it is never started. */
type Sample = readonly [reference: string, verdict: Verdict | 'open' | null, preset?: string]

const VERIFIED = { outcome: 'verified' }
const EXPIRED = { outcome: 'document_expired' }
const CHECKING = { outcome: 'verified', delay_ms: 3_600_000 }

export const SAMPLES: readonly Sample[] = [
  ['Order 1001', VERIFIED],
  ['Order 1002', EXPIRED],
  ['Order 1003', null],
  ['Order 1004', CHECKING],
  ['Order 1005', { outcome: 'selfie_face_mismatch' }],
  ['Order 1006', VERIFIED],
]

/** What the office has from elsewhere. */
export const OTHERS: readonly Sample[] = [
  ['Depot 311', VERIFIED],
  ['Depot 312', null, 'Driving licence only'],
  ['Depot 313', { outcome: 'document_unverified_other' }],
  ['Depot 314', VERIFIED, 'Document only'],
  ['Depot 315', null],
  ['Depot 316', CHECKING],
  ['Depot 317', VERIFIED, 'Driving licence only'],
  ['Depot 318', { outcome: 'consent_declined' }],
  ['Depot 319', null, 'Document only'],
  ['Depot 320', VERIFIED],
  ['Depot 321', 'open'],
]

/** What somebody imported: enough to fill the tallest table. */
export const LISTED: readonly string[] = Array.from({ length: 36 }, (_, n) => `Site ${401 + n}`)

export async function enrol(
  { world, page }: { world: World; page: Page },
  label: string,
  role: Role = 'agent',
): Promise<void> {
  await enrolDevice(page, await world.link(role), label)
  await heading(page, 'Requests')
}

/** Its id; the page then shows it. */
export async function createRequest(
  { world, page }: { world: World; page: Page },
  reference: string,
  preset = 'Document and selfie',
): Promise<string> {
  await page.goto(`${world.origin}/new`)
  await page.getByLabel('Reference').fill(reference)
  await page.getByRole('radio', { name: preset }).check()
  await press(page, 'Create request')
  await page.waitForURL(/\/requests\//)
  await heading(page, reference)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

export async function open(
  { world, page }: { world: World; page: Page },
  reference: string,
): Promise<void> {
  await page.goto(world.origin)
  await page.getByRole('link', { name: new RegExp(reference) }).click()
  await heading(page, reference)
}

/** Creates each and brings it to where it shall stand. The page is then anywhere. */
export async function createAll(
  on: { world: World; page: Page },
  samples: readonly Sample[],
): Promise<void> {
  for (const [reference, verdict, preset] of samples) {
    await createRequest(on, reference, preset)
    await see(on.page, 'Ready to verify')
    if (verdict === null) continue
    await press(on.page, 'Stripe’s page')
    await on.page.waitForURL(`${on.world.sandbox}/**`)
    if (verdict !== 'open') await decide(on.world.sandbox, reference, verdict)
    await on.page.goto(on.world.origin)
    await takeBack(on.page)
  }
}
