/** The supervisor's desk: what surrounds its sections, and the keys that work everywhere. */
import { useEffect } from 'preact/hooks'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { LazyEnrolledAlready, LazyImport, LazyNotFound } from '../../agent/shell/lazy.ts'
import { Route, Router, useLocation } from '../../router.tsx'
import { later } from '../../ui/first/later.tsx'
import { DeskChange, DeskUpdate } from '../compose/lazy.ts'
import { learnDevices } from '../table/names.ts'
import { CheatSheet } from './cheat-sheet.tsx'
import { DeskHead } from './head.tsx'
import { Palette } from './palette.tsx'
import { Rail } from './rail.tsx'
import { Requests } from './requests.tsx'
import { SECTIONS } from './sections.ts'
import { overlay, useShortcuts } from './shortcuts.ts'

const UpdateOffer = later(() =>
  import('../../components/update-offer.tsx').then((m) => m.UpdateOffer),
)

/** One and the same screen, whichever request is open: the table stays as it is. */
const TABLE = 'table'

export function Desk({ enrolled }: { enrolled: Enrolled }) {
  const { path } = useLocation()
  useShortcuts()
  useEffect(() => void learnDevices(), [])
  const shared = { role: enrolled.role, enrolled }
  const isForm = /^\/(new|import)$|\/(change|update)$/.test(path)
  return (
    <div class="app desk">
      <DeskHead enrolled={enrolled} />
      {!isForm && <UpdateOffer />}
      <div class="desk-body">
        <Rail />
        <Router>
          {[
            ...SECTIONS.map(({ path, screen }) => (
              <Route
                key={screen === Requests ? TABLE : path}
                {...{ path, ...shared }}
                component={screen}
              />
            )),
            <Route key={TABLE} path="/requests/:id" component={Requests} />,
            <Route key="change" path="/requests/:id/change" component={DeskChange} {...shared} />,
            <Route key="update" path="/requests/:id/update" component={DeskUpdate} />,
            <Route key={TABLE} path="/back/:id" component={Requests} />,
            <Route key="import" path="/import" component={LazyImport} {...shared} />,
            <Route key="enrol" path="/enrol" component={LazyEnrolledAlready} {...shared} />,
            <Route key="none" component={LazyNotFound} />,
          ]}
        </Router>
      </div>
      {overlay.value === 'palette' && <Palette />}
      {overlay.value === 'keys' && <CheatSheet />}
    </div>
  )
}
