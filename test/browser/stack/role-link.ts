/**
 * An enrolment link for each role. No kiosk is enrolled at a site without a staff PIN: where there is
 * none yet, it gets one first, as its supervisor would set it.
 */
import type { Role } from '../../../shared/protocol/protocol.ts'
import { enrolmentLink } from '../../../worker/operator/enrolment-link.ts'
import { openOffice } from './office.ts'

/** Of a site in which nobody has set another one. */
export const DEMO_PIN = '482915'

export async function roleLink(
  origin: string,
  setupCode: string,
  ordered: { site: string; role: Role },
): Promise<string> {
  try {
    return (await enrolmentLink(origin, setupCode, ordered)).link
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('pin_missing'))) throw error
  }
  const { code } = await enrolmentLink(origin, setupCode, { ...ordered, role: 'supervisor' })
  await (await openOffice(origin, code)).setStaffPin(DEMO_PIN)
  return (await enrolmentLink(origin, setupCode, ordered)).link
}
