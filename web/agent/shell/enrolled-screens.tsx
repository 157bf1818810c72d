/** The screens of a device that is enrolled, by address. */

import { useEffect } from 'preact/hooks'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { haveWords } from '../../i18n/first/speak.ts'
import { Route, Router, useLocation } from '../../router.tsx'
import { later } from '../../ui/first/later.tsx'
import { twoPanes } from '../../ui/first/width.ts'
import {
  LazyChange,
  LazyDevice,
  LazyEnrolledAlready,
  LazyImport,
  LazyNotFound,
  LazyTakeDown,
} from './lazy.ts'
import { Shell } from './shell.tsx'
import { Workspace } from './workspace.tsx'

/** Time for the first screen to be drawn and the first sync to be on its way. */
const QUIET_MS = 1500

const Desk = later(() => import('../../desk/shell/load-desk.ts').then((m) => m.loadDesk()))

export function EnrolledScreens({ enrolled }: { enrolled: Enrolled }) {
  const { role } = enrolled
  useEffect(() => {
    // After the first screen: none of it is needed to see what is there.
    const idle = setTimeout(async () => {
      const [{ keepWatch }] = await Promise.all([import('./keep-watch.ts'), haveWords('later')])
      keepWatch(role)
    }, QUIET_MS)
    return () => clearTimeout(idle)
  }, [role])
  // With room for it a supervisor has a desk; on a phone, the screens of an agent for requests, and
  // the desk for its other sections: devices, insight, settings, Stripe's own view.
  const isDesk = twoPanes.value || /^\/(dev|in|s)/.test(useLocation().path)
  if (isDesk && role === 'supervisor') return <Desk enrolled={enrolled} />
  return (
    <Shell enrolled={enrolled}>
      <Router>
        <Route path="/" component={Workspace} role={role} />
        <Route path="/new" component={LazyTakeDown} role={role} />
        <Route path="/requests/:id" component={Workspace} role={role} />
        <Route path="/requests/:id/change" component={LazyChange} role={role} />
        <Route path="/back/:id" component={Workspace} role={role} />
        <Route path="/import" component={LazyImport} role={role} />
        <Route path="/device" component={LazyDevice} enrolled={enrolled} />
        <Route path="/enrol" component={LazyEnrolledAlready} enrolled={enrolled} />
        <Route component={LazyNotFound} />
      </Router>
    </Shell>
  )
}
