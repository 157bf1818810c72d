/** The handover by QR or a link that is sent: the agent's screen, and the page of a ticket on the subject's own phone. */
import { decide } from '../kit/sandbox-verdict.ts'
import { linkOnScreen } from '../kit/steps/show-code.ts'
import { createRequest, enrol } from './sample.ts'
import { heading, press, type Scene, see } from './story.ts'

export async function shootTicket(scene: Scene): Promise<void> {
  const { world, page, shoot } = scene
  await enrol(scene, 'Phone 8')
  await createRequest(scene, 'Order 4001')
  await see(page, 'Ready to verify')
  const link = await linkOnScreen(page)
  await shoot('ticket')

  const { page: subject, shoot: shootSubject } = await scene.another()
  await subject.goto(link)
  await heading(subject, /needs to verify your identity/)
  await shootSubject('subject')
  await press(subject, 'Continue to Stripe')
  await see(subject, 'Select the box to continue.')
  await shootSubject('subject-missed')
  await see(page, /Link opened /)
  await shoot('ticket-opened')
  await subject.getByRole('checkbox').check()
  await press(subject, 'Continue to Stripe')
  await subject.waitForURL(`${world.sandbox}/**`)
  const back = `${world.origin}/v`
  for (const [verdict, words, name] of [
    [{ outcome: 'document_expired' }, 'Your document has expired', 'again'],
    [{ outcome: 'verified', delay_ms: 3_600_000 }, 'Processing at Stripe', 'checking'],
    [{ outcome: 'verified' }, 'You’re verified', 'verified'],
  ] as const) {
    await decide(world.sandbox, 'Order 4001', verdict)
    // Sooner after the look before it, the Worker would not ask Stripe anew (`polls.ts`).
    await subject.waitForTimeout(2_000)
    await subject.goto(back)
    await see(subject, words)
    await shootSubject(`subject-${name}`)
  }
  await subject.evaluate(() => sessionStorage.clear())
  await subject.goto(back)
  await heading(subject, 'Your link is incomplete')
  await shootSubject('subject-no-ticket')

  await createRequest(scene, 'Order 4002')
  const second = await linkOnScreen(page)
  await press(page, 'Revoke link')
  await see(page, 'Revoke link permanently')
  await shoot('ticket-withdraw')
  await press(page, 'Revoke link permanently')
  await see(page, 'Link revoked. A new one has taken its place.')
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await press(page, /^Send link/)
  await page.context().grantPermissions(['clipboard-write'])
  await press(page, 'Copy link')
  await see(page, 'Copied')
  await shoot('ticket-send')
  await page.goto(world.origin)
  await page.getByRole('link', { name: /Order 4002.*Link shared/ }).waitFor()
  await shoot('ticket-list')
  await subject.goto(second)
  await heading(subject, 'This link was revoked')
  await shootSubject('subject-withdrawn')
  await subject.route('**/api/tickets', (route) => route.abort())
  await subject.reload()
  await heading(subject, 'No connection')
  await shootSubject('subject-offline')
  await subject.context().close()
}
