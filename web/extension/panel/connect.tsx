/** The first meeting: which deployment this extension belongs to, and the code that makes it a device. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { LABEL_MAX } from '../../../shared/text/label.ts'
import { enrol } from '../../actions/device/enrol-device.ts'
import { EnrolScan } from '../../agent/enrol/enrol-scan.tsx'
import { type EnrolFailure, failureText } from '../../agent/enrol/failure-text.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t, tEnrol } from '../../i18n/t/extension.ts'
import { useLocation } from '../../router.tsx'
import { Field } from '../../ui/fields/field.tsx'
import { focusFirstWrong } from '../../ui/fields/focus.ts'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Notice } from '../../ui/notice.tsx'
import { BarePage } from '../../ui/plain-page.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { patternOf, presetAddress, saveDeployment } from '../deployment.ts'
import { fillFrom, originOfScan, readAddress } from './read-address.ts'
import { Removed } from './removed.tsx'

type Failure = EnrolFailure | { kind: 'no_access'; host: string }

export const Connect = () => (
  <BarePage>
    <Removed />
    <ConnectForm />
  </BarePage>
)

function ConnectForm() {
  const { route } = useLocation()
  const [address, setAddress] = useState('')
  const [code, setCode] = useState('')
  const [label, setLabel] = useState('')
  const [isTried, setTried] = useState(false)
  /** What was scanned is no enrolment code. */
  const [isOther, setOther] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    void presetAddress().then((preset) => preset && setAddress((typed) => typed || preset))
  }, [])

  function changeAddress(typed: string) {
    setFailure(null)
    const filled = fillFrom(address, typed)
    setAddress(filled.address)
    if (filled.code) changeCode(filled.code)
  }
  function changeCode(next: string) {
    setCode(next)
    setOther(false)
    setFailure(null)
  }
  function takeScan(found: string | null, scanned: string) {
    if (found === null) return setOther(true)
    changeCode(found)
    setAddress((typed) => originOfScan(scanned) ?? typed)
  }
  const givenCode = code.trim() || readAddress(address)?.code

  const isCodeRefused = failure?.kind === 'problem' && failure.problem.code === 'code_refused'
  const wrongAddress = (typed: string) =>
    readAddress(typed) ? undefined : t('extension.address_wrong')
  const wrongCode = () => {
    if (isOther) return tEnrol('enrol.scan_other')
    if (isTried && !givenCode) return tEnrol('enrol.missing_code')
    return isCodeRefused ? problemText(failure.problem) : undefined
  }
  const longLabel = label.trim().length > LABEL_MAX ? tEnrol('enrol.label_long') : undefined

  const submit = useOnce(async (_: Event) => {
    setTried(true)
    setOther(false)
    setFailure(null)
    const read = readAddress(address)
    if (!read || !givenCode || longLabel) return focusFirstWrong(form)
    // The browser asks only within the click: nothing may be waited for before.
    const asked = chrome.permissions.request({ origins: [patternOf(read.origin)] })
    setBusy(true)
    const outcome = await connect(asked, read.origin, givenCode, label.trim())
    setBusy(false)
    if (outcome.kind === 'enrolled') return route('/', true)
    setFailure(outcome)
    focusFirstWrong(form)
  })

  return (
    <form ref={form} class="stack" noValidate onSubmit={submit}>
      <PageTitle text={t('extension.title')} />
      <p class="soft">{t('extension.how')}</p>
      <Field
        name="address"
        label={t('extension.address')}
        hint={t('extension.address_hint')}
        value={address}
        onValue={changeAddress}
        error={isTried ? wrongAddress(address) : undefined}
        check={(typed) => (typed.trim() ? wrongAddress(typed) : undefined)}
      />
      <Field
        name="code"
        label={tEnrol('enrol.code')}
        hint={tEnrol('enrol.code_hint')}
        value={code}
        onValue={changeCode}
        error={wrongCode()}
        capitals="characters"
      >
        <EnrolScan onFound={takeScan} />
      </Field>
      <Field
        name="label"
        label={tEnrol('enrol.label')}
        hint={tEnrol('enrol.label_hint')}
        value={label}
        onValue={setLabel}
        optional
        error={isTried ? longLabel : undefined}
        check={() => longLabel}
      />
      {failure && !isCodeRefused && (
        <Notice tone="again" icon="warning" alert>
          {failure.kind === 'no_access'
            ? t('extension.refused', { host: failure.host })
            : failureText(failure)}
        </Notice>
      )}
      <button type="submit" class="button primary large" aria-disabled={isBusy}>
        {tEnrol(isBusy ? 'enrol.busy' : 'enrol.submit')}
      </button>
      <p class="soft">{t('extension.permission')}</p>
    </form>
  )
}

async function connect(asked: Promise<boolean>, origin: string, code: string, label: string) {
  if (!(await asked)) return { kind: 'no_access', host: new URL(origin).host } as const
  await saveDeployment(origin)
  return enrol(code, label)
}
