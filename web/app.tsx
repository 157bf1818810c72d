/** The app's screens by device and address. What is known about the device decides first. */
import './ui/styles.css'
import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from 'preact-iso'
import type { Enrolled } from '../shared/protocol.ts'
import { canSpeak } from './i18n/speak.ts'
import { t } from './i18n/t.ts'
import { BarePage } from './screens/bare-page.tsx'
import { ClosePage } from './screens/close-page.tsx'
import {
  LazyChange,
  LazyDevice,
  LazyEnrol,
  LazyEnrolledAlready,
  LazyTakeDown,
} from './screens/lazy.ts'
import { PlainPage } from './screens/plain-page.tsx'
import { Shell } from './screens/shell.tsx'
import { Unusable } from './screens/unusable.tsx'
import { Workspace } from './screens/workspace.tsx'
import { device } from './state.ts'
import { Announcer } from './ui/announcer.tsx'
import { Mark } from './ui/mark.tsx'
import { Scroll } from './ui/scroll.tsx'

export const App = () => (
  <LocationProvider>
    <ErrorBoundary>
      <Screens />
    </ErrorBoundary>
    <Announcer />
  </LocationProvider>
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
      return path.startsWith('/back/') ? <Closing /> : <LazyEnrol />
    case 'enrolled':
      return <EnrolledScreens enrolled={known.enrolled} />
  }
}

function EnrolledScreens({ enrolled }: { enrolled: Enrolled }) {
  const { role } = enrolled
  // A kiosk has no list: whoever stands before it sees nobody else's request.
  const Home = role === 'kiosk' ? LazyTakeDown : Workspace
  return (
    <Shell enrolled={enrolled}>
      <Router>
        <Route path="/" component={Home} role={role} />
        <Route path="/new" component={LazyTakeDown} role={role} />
        <Route path="/requests/:id" component={Workspace} role={role} />
        <Route path="/requests/:id/change" component={LazyChange} role={role} />
        <Route path="/back/:id" component={Workspace} role={role} />
        <Route path="/device" component={LazyDevice} enrolled={enrolled} />
        <Route path="/enrol" component={LazyEnrolledAlready} enrolled={enrolled} />
        <Route default component={NotFound} />
      </Router>
    </Shell>
  )
}

/** Shown for the blink in which the store is read. */
const Opening = () => (
  <main class="opening" aria-label={t('app.loading')}>
    <Mark size={64} />
  </main>
)

const Closing = () => (
  <BarePage>
    <ClosePage />
  </BarePage>
)

const NotFound = () => (
  <main class="screen">
    <Scroll>
      <PlainPage icon="stopped" title={t('common.not_found')} text="">
        <a class="button primary" href="/">
          {t('common.to_requests')}
        </a>
      </PlainPage>
    </Scroll>
  </main>
)
