/** The first meeting: what this is, and the code that makes this browser a device of a site. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { LABEL_MAX } from '../../../shared/text/label.ts'
import type { EnrolOutcome } from '../../actions/device/enrol-device.ts'
import { haveWords } from '../../i18n/first/speak.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/enrol.ts'
import { useLocation } from '../../router.tsx'
import { Backdrop } from '../../ui/backdrop.tsx'
import { Field } from '../../ui/fields/field.tsx'
import { focusFirstWrong } from '../../ui/fields/focus.ts'
import { Icon, type IconName } from '../../ui/first/icon.tsx'
import { later } from '../../ui/first/later.tsx'
import { Mark } from '../../ui/first/mark.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import type { codeOfScan } from './enrol-scan.tsx'
import { takeCodeFromAddress } from './enrolment-code.ts'
import { type EnrolFailure, failureText } from './failure-text.ts'

const POINTS = [
  ['offline', 'enrol.point.signal'],
  ['lock', 'enrol.point.sealed'],
  ['face', 'enrol.point.stripe'],
] as const satisfies readonly (readonly [IconName, string])[]

export const Enrol = () => (
  <main class="enrol">
    <div class="enrol-story">
      <p class="brand">
        <Mark size={36} />
        {t('app.name')}
      </p>
      <p class="enrol-lead">{t('enrol.lead')}</p>
      <ul>
        {POINTS.map(([icon, key]) => (
          <li key={key}>
            <Icon name={icon} />
            {t(key)}
          </li>
        ))}
      </ul>
      <Backdrop />
    </div>
    <div class="enrol-form">
      <EnrolForm />
    </div>
  </main>
)

// Only on Apple's devices, or beside a form that is of use without it.
const InstallFirst = later(() => import('./install-first.tsx').then((m) => m.InstallFirst))
const Elsewhere = later(() => import('../../components/elsewhere.tsx').then((m) => m.Elsewhere), {
  words: ['later'],
})
const EnrolScan = later(() => import('./enrol-scan.tsx').then((m) => m.EnrolScan), {
  place: <span class="scan-place" />,
  words: ['later'],
})

/** Its code, too, comes over the network. */
async function fetchAndEnrol(code: string, label: string): Promise<EnrolOutcome> {
  const parts = Promise.all([
    import('../../actions/device/enrol-device.ts'),
    import('../../boot.ts'),
    haveWords('later'),
    // What an agent sees next: asked for by the list itself, it would come a moment after the list.
    import('../list/empty-list.tsx'),
  ])
  const [action, boot] = (await parts.catch(() => null)) ?? []
  if (!action || !boot) return { kind: 'unreachable' }
  const outcome = await action.enrol(code, label)
  if (outcome.kind === 'enrolled') await boot.startState()
  return outcome
}

function EnrolForm() {
  const { route } = useLocation()
  const [linkedCode] = useState(takeCodeFromAddress)
  const [mustInstall, setMustInstall] = useState(isUninstalledOnApple)
  const [code, setCode] = useState(linkedCode)
  const [isOther, setOther] = useState(false)
  const [label, setLabel] = useState('')
  const [isTried, setTried] = useState(false)
  /** Tells what is a code; it comes with the camera, after the form. */
  const [read, setRead] = useState<typeof codeOfScan | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<EnrolFailure | null>(null)
  const form = useRef<HTMLFormElement>(null)

  function change(next: string) {
    setCode(next)
    setOther(false)
    setFailure(null)
  }

  // A second link opened in the same tab changes nothing but the fragment.
  useEffect(() => {
    const take = () => setCode((known) => takeCodeFromAddress() || known)
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])

  useEffect(
    () =>
      void import('./enrol-scan.tsx').then(
        ({ codeOfScan }) => setRead(() => codeOfScan),
        // The server says the same, a call later.
        (error: unknown) => console.warn('enrolment code reader', error),
      ),
    [],
  )

  // Then it needs the room, to be seen whole on a small phone, and no camera.
  const isFromLink = linkedCode !== '' && code === linkedCode && !failure
  const isCodeRefused = failure?.kind === 'problem' && failure.problem.code === 'code_refused'
  const longLabel = label.trim().length > LABEL_MAX ? t('enrol.label_long') : undefined
  const codeError = () => {
    if (isTried && code.trim() === '') return t('enrol.missing_code')
    if (isOther) return t('enrol.scan_other')
    return isCodeRefused ? problemText(failure.problem) : undefined
  }

  const submit = useOnce(async (_: Event) => {
    setTried(true)
    setOther(false)
    setFailure(null)
    if (!code.trim() || longLabel) return focusFirstWrong(form)
    setBusy(true)
    const outcome = await fetchAndEnrol(read?.(code) ?? code, label.trim())
    setBusy(false)
    if (outcome.kind === 'enrolled') return route('/', true)
    setFailure(outcome)
    focusFirstWrong(form)
  })

  if (mustInstall) return <InstallFirst code={code} onAnyway={() => setMustInstall(false)} />
  return (
    <form ref={form} class="stack" noValidate onSubmit={submit}>
      <PageTitle text={t('enrol.title')} />
      <p class="soft">{linkedCode ? t('enrol.code_from_link') : t('enrol.how')}</p>
      <Field
        name="code"
        label={t('enrol.code')}
        hint={t('enrol.code_hint')}
        value={code}
        onValue={change}
        error={codeError()}
        check={() => (code.trim() && read && !read(code) ? t('enrol.scan_other') : undefined)}
        capitals="characters"
      >
        {!isFromLink && (
          <EnrolScan onFound={(found) => (found === null ? setOther(true) : change(found))} />
        )}
      </Field>
      <Field
        name="label"
        label={t('enrol.label')}
        hint={t('enrol.label_hint')}
        value={label}
        onValue={setLabel}
        optional
        error={isTried ? longLabel : undefined}
        check={() => longLabel}
      />
      {failure && !isCodeRefused && (
        <Notice tone="again" icon="warning" alert>
          {failureText(failure)}
        </Notice>
      )}
      {failure?.kind === 'problem' && failure.problem.code === 'origin_refused' && (
        <Elsewhere path={`/enrol#${code}`} kind="app" />
      )}
      <button type="submit" class="button primary large" aria-disabled={isBusy}>
        {isBusy ? t('enrol.busy') : t('enrol.submit')}
      </button>
    </form>
  )
}

/** An iPhone or iPad, and not the installed app. iPads say that they are Macs, but Macs have no touch. */
function isUninstalledOnApple(): boolean {
  const isPad = navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1
  const isApple = /iP(hone|ad|od)/.test(navigator.userAgent) || isPad
  return isApple && !matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches
}
