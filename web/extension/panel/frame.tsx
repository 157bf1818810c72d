/** The screens of the panel, by address: an agent's, with what a supervisor does besides. */
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { LazyChange, LazyCreate } from '../../agent/shell/lazy.ts'
import { Shell } from '../../agent/shell/shell.tsx'
import { Workspace } from '../../agent/shell/workspace.tsx'
import { type AnyRoute, Route, Router } from '../../router.tsx'
import { readSite } from '../../state/site.ts'
import { later } from '../../ui/first/later.tsx'

const WORDS = { words: ['later', 'extension'], also: readSite } as const
/** The desk's own words; its catalogue is English. */
const DESK = { words: ['later', 'guidance', 'desk', 'compose', 'draft'], also: readSite } as const

const Supervised = later(() => import('./supervised.tsx').then((m) => m.Supervised), DESK)
const Update = later(() => import('./supervised.tsx').then((m) => m.Update), DESK)
const DeviceScreen = later(() => import('./device-screen.tsx').then((m) => m.DeviceScreen), WORDS)
const Selections = later(() => import('./selection-dialog.tsx').then((m) => m.Selections), WORDS)
const NoKiosk = later(() => import('./no-kiosk.tsx').then((m) => m.NoKiosk), WORDS)

/** `children`: the screens that every device has. */
type Props = { enrolled: Enrolled; children: readonly AnyRoute[] }

export function Frame({ enrolled, children }: Props) {
  const { role } = enrolled
  if (role === 'kiosk') return <NoKiosk enrolled={enrolled} />
  const request =
    role === 'supervisor' ? (
      <Route key="request" path="/requests/:id" component={Supervised} />
    ) : (
      <Route key="list" path="/requests/:id" component={Workspace} role={role} />
    )
  return (
    <Shell enrolled={enrolled}>
      <Router>
        {[
          <Route key="list" path="/" component={Workspace} role={role} />,
          <Route key="new" path="/new" component={LazyCreate} role={role} />,
          <Route key="new" path="/new/:id" component={LazyCreate} role={role} />,
          request,
          <Route key="change" path="/requests/:id/change" component={LazyChange} role={role} />,
          <Route key="update" path="/requests/:id/update" component={Update} />,
          <Route key="device" path="/device" component={DeviceScreen} enrolled={enrolled} />,
          ...children,
        ]}
      </Router>
      <Selections />
    </Shell>
  )
}
