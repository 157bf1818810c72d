/** Why a browser did not become a device, in words; the words of `later` have come by then. */
import type { EnrolOutcome } from '../../actions/device/enrol-device.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t, tFailed } from '../../i18n/t/enrol.ts'

export type EnrolFailure = Exclude<EnrolOutcome, { kind: 'enrolled' }>

export function failureText(failure: EnrolFailure): string {
  if (failure.kind === 'unreachable') return t('enrol.unreachable')
  if (failure.kind === 'unusable') return tFailed(`unusable.${failure.reason}`)
  if (failure.kind === 'intercepted') return t('problem.intercepted')
  const told = failure.problem
  if (told.code === 'throttled' && told.retry_after)
    return t('enrol.throttled', { n: told.retry_after })
  return problemText(told)
}
