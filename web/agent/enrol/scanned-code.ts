/** What the camera read on the enrolment screen: a link as the desk shows it, or the code alone. */
import { readEnrolmentCode } from '../../../shared/ids.ts'

const LINK = /^https?:\/\/[^/]+\/enrol#(.*)$/

/** The code, in the form it was made in; null where it is none. Nothing is called for it. */
export function codeOfScan(scanned: string): string | null {
  const text = scanned.trim()
  const typed = LINK.exec(text)?.[1] ?? text
  return readEnrolmentCode(typed)?.code ?? null
}
