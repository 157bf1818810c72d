/** The screens of a device that is enrolled, by address. */

import type { Enrolled } from '../../shared/protocol.ts'
import { Route, Router } from '../router.tsx'
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

export function EnrolledScreens({ enrolled }: { enrolled: Enrolled }) {
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
        <Route path="/import" component={LazyImport} role={role} />
        <Route path="/device" component={LazyDevice} enrolled={enrolled} />
        <Route path="/enrol" component={LazyEnrolledAlready} enrolled={enrolled} />
        <Route component={LazyNotFound} />
      </Router>
    </Shell>
  )
}
