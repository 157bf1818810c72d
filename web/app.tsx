/** The app's screens by device and address. What is known about the device decides first. */
import './ui/styles/styles.css'
import './components/styles.css'
import './form/styles.css'
import './agent/shell/styles.css'
import type { Enrolled, Role } from '../shared/protocol/protocol.ts'
import {
  EnrolledScreens,
  Opening,
  OutOfUse,
  place,
  Unusable,
} from './agent/shell/device-screens.tsx'
import { canSpeak } from './i18n/first/speak.ts'
import { useLocation } from './router.tsx'
import { device, isLocked } from './state/device.ts'
import { Announcer } from './ui/first/announcer.tsx'
import { later } from './ui/first/later.tsx'
import { twoPanes } from './ui/first/width.ts'

/** What the site decided, for screens that show it. */
const readSite = () => import('./state/site.ts').then((m) => m.readSite())

// Each first screen by itself: a new device need not wait for the list, nor a kiosk for enrolment.
const Desk = later(() => import('./desk/shell/desk.tsx').then((m) => m.openDesk()), {
  words: ['desk', 'later', 'guidance'],
  also: readSite,
})
// Nothing of a kiosk may be missing in mid-visit.
const Kiosk = later(() => import('./kiosk/shell/kiosk.tsx').then((m) => m.Kiosk), {
  place,
  words: ['kiosk', 'later', 'guidance'],
  also: readSite,
})
const Enrol = later(() => import('./agent/enrol/enrol.tsx').then((m) => m.Enrol), {
  place,
  words: ['enrol'],
})
const Closing = later(() => import('./agent/request/closing.tsx').then((m) => m.Closing), { place })

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
      return <Unusable error={known.error} />
    case 'none':
      return path.startsWith('/back/') ? <Closing /> : <Enrol />
    case 'offboarding':
      return <OutOfUse />
    case 'enrolled':
      if (isLocked.value) return <OutOfUse />
      if (known.enrolled.role === 'kiosk') return <Kiosk />
      return (
        <EnrolledScreens
          enrolled={known.enrolled}
          desk={hasDesk(known.enrolled.role, path) ? Desk : null}
        />
      )
  }
}

/**
 * With room for it a supervisor has a desk; on a phone, the screens of an agent for requests, and the
 * desk for its other sections: devices, reports, audit log, settings, Stripe's own view.
 */
const hasDesk = (role: Role, path: string): boolean =>
  role === 'supervisor' && (twoPanes.value || /^\/(au|dev|rep|s)/.test(path))

/** Those of this device, while its requests are read. */
export function fetchScreens({ role }: Enrolled): void {
  ;(role === 'kiosk' ? Kiosk : EnrolledScreens).preload()
  if (hasDesk(role, location.pathname)) Desk.preload()
}
