/** The app's screens by device and address. What is known about the device decides first. */
import './ui/styles.css'
import { canSpeak, haveWords } from './i18n/first/speak.ts'
import { t } from './i18n/t/first.ts'
import { useLocation } from './router.tsx'
import { device, isLocked } from './state/device.ts'
import { Announcer } from './ui/first/announcer.tsx'
import { later } from './ui/first/later.tsx'
import { Mark } from './ui/first/mark.tsx'

// Each first screen by itself: a new device need not wait for the list, nor a kiosk for enrolment.
const opening = <Opening />
const EnrolledScreens = later(
  () => import('./agent/shell/enrolled-screens.tsx').then((m) => m.EnrolledScreens),
  opening,
)
const Kiosk = later(() => import('./kiosk/shell/load-kiosk.ts').then((m) => m.loadKiosk()), opening)
const Enrol = later(async () => {
  const [screen] = await Promise.all([
    import('./agent/enrol/enrol.tsx').then((m) => m.Enrol),
    haveWords('enrol'),
  ])
  return screen
}, opening)
const Closing = later(() => import('./agent/request/closing.tsx').then((m) => m.Closing), opening)
const OutOfUse = later(async () => {
  const [screen] = await Promise.all([import('./agent/device/out-of-use.tsx'), haveWords('later')])
  return screen.OutOfUse
}, opening)
const Unusable = later(() => import('./agent/device/unusable.tsx').then((m) => m.Unusable), opening)

export const App = () => (
  <>
    <Screens />
    <Announcer />
  </>
)

function Screens() {
  const { path } = useLocation()
  const known = device.value
  if (!canSpeak.value) return <Opening />
  switch (known.kind) {
    case 'loading':
      return <Opening />
    case 'unusable':
      return <Unusable problem={known.problem} />
    case 'none':
      return path.startsWith('/back/') ? <Closing /> : <Enrol />
    case 'leaving':
      return <OutOfUse />
    case 'enrolled':
      if (isLocked.value) return <OutOfUse />
      if (known.enrolled.role === 'kiosk') return <Kiosk />
      return <EnrolledScreens enrolled={known.enrolled} />
  }
}

/** Shown for the blink in which the store is read and the first screen is fetched. */
function Opening() {
  return (
    <main class="opening" aria-label={t('app.loading')}>
      <Mark size={64} />
    </main>
  )
}
