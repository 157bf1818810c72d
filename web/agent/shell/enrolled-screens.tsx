/**
 * The screens of a device that somebody is in charge of, by address; and what it does beside them. Part
 * of the first screen.
 */
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { haveWords } from '../../i18n/first/speak.ts'
import { type AnyRoute, Route, Router, useLocation } from '../../router.tsx'
import { startCounts } from '../../state/requests.ts'
import { fetchPart } from '../../ui/first/fetch-part.ts'
import {
  LazyChange,
  LazyCreate,
  LazyDevice,
  LazyEnrolledAlready,
  LazyHelp,
  LazyImport,
  LazyNotFound,
} from './lazy.ts'
import { Shell } from './shell.tsx'
import { Workspace } from './workspace.tsx'

/** Time for the first screen to be drawn and the first sync to be on its way. */
const QUIET_MS = 1500

type Props = {
  enrolled: Enrolled
  /** Drawn in the place of a phone's screens, and handed those of them that a desk has, too. */
  desk: ComponentType<{ enrolled: Enrolled; children: readonly AnyRoute[] }> | null
}

export function EnrolledScreens({ enrolled, desk: Desk }: Props) {
  const { role } = enrolled
  useEffect(() => {
    // After the first screen: none of it is needed to see what is there.
    const idle = setTimeout(async () => {
      const parts = () => Promise.all([import('./keep-watch.ts'), haveWords('later')])
      const [{ keepWatch }] = await fetchPart(parts)
      keepWatch(role)
    }, QUIET_MS)
    return () => clearTimeout(idle)
  }, [role])
  const shared = [
    <Route key="import" path="/import" component={LazyImport} role={role} />,
    <Route key="device" path="/device" component={LazyDevice} enrolled={enrolled} />,
    <Route key="enrol" path="/enrol" component={LazyEnrolledAlready} enrolled={enrolled} />,
    <Route key="help" path="/help" component={LazyHelp} />,
    <Route key="none" component={LazyNotFound} />,
  ]
  const { path } = useLocation()
  // Only how a list starts may be known yet: all else waits for the rest.
  const isKnown = !startCounts.value || (path === '/' && !Desk)
  if (Desk) return isKnown && <Desk enrolled={enrolled}>{shared}</Desk>
  return (
    <Shell enrolled={enrolled}>
      {isKnown && (
        <Router>
          {[
            <Route key="list" path="/" component={Workspace} role={role} />,
            <Route key="new" path="/new" component={LazyCreate} role={role} />,
            <Route key="new" path="/new/:id" component={LazyCreate} role={role} />,
            <Route key="list" path="/requests/:id" component={Workspace} role={role} />,
            <Route key="change" path="/requests/:id/change" component={LazyChange} role={role} />,
            <Route key="list" path="/back/:id" component={Workspace} role={role} />,
            ...shared,
          ]}
        </Router>
      )}
    </Shell>
  )
}
