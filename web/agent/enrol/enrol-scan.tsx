/**
 * The code read from a screen at the office, instead of typed: a link as the desk shows it, or the code
 * alone. Fetched once the form stands.
 */
import { readEnrolmentCode } from '../../../shared/ids.ts'
import { ScanButton } from '../../form/scan/scan-button.tsx'
import { t } from '../../i18n/t/enrol.ts'
import { announce } from '../../ui/first/announcer.tsx'

/** `onFound` is told null where what was read is no enrolment code; `scanned` is all that was read. */
type Props = { onFound(code: string | null, scanned: string): void }

export function EnrolScan({ onFound }: Props) {
  function take(text: string) {
    const code = codeOfScan(text)
    onFound(code, text)
    announce(t(code === null ? 'enrol.scan_other' : 'enrol.scanned'))
  }
  return <ScanButton title={t('enrol.scan_title')} onFound={take} />
}

const LINK = /^https?:\/\/[^/]+\/enrol\/?#(.*)$/

/** The code, in the form it was made in; null where it is none. Nothing is called for it. */
export function codeOfScan(scanned: string): string | null {
  const text = scanned.trim()
  const typed = LINK.exec(text)?.[1] ?? text
  return readEnrolmentCode(typed)?.code ?? null
}
