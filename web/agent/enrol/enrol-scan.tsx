/** The code read from a screen at the office, instead of typed. Fetched once the form stands. */

import { ScanButton } from '../../form/scan-button.tsx'
import { t } from '../../i18n/t/enrol.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { codeOfScan } from './scanned-code.ts'

/** `onFound` is told null where what was read is no enrolment code. */
type Props = { onFound(code: string | null): void }

export function EnrolScan({ onFound }: Props) {
  function take(text: string) {
    const code = codeOfScan(text)
    onFound(code)
    announce(t(code === null ? 'enrol.scan_other' : 'enrol.scanned'))
  }
  return <ScanButton title={t('enrol.scan_title')} onFound={take} />
}
