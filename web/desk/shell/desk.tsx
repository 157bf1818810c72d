/** The supervisor's desk: what surrounds its sections, and the keys that work everywhere. */
import './styles.css'
import { useSignalEffect } from '@preact/signals'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { type AnyRoute, Route, Router, useLocation } from '../../router.tsx'
import { ledger } from '../../state/requests.ts'
import { later } from '../../ui/first/later.tsx'
import { learnNames, readDeviceLabels } from '../devices/device-list.ts'
import { HelpButton } from '../help/help-button.tsx'
import { DeskHead, Rail } from './head.tsx'
import { useKeptFocus } from './keep-focus.ts'
import { CheatSheet } from './palette/cheat-sheet.tsx'
import { Palette } from './palette/palette.tsx'
import { closeOverlay, overlay, useShortcuts } from './palette/shortcuts.ts'
import { Requests } from './requests.tsx'
import { DeskNew, SECTIONS, sectionAt } from './sections.ts'
import { SkipLink } from './skip-link.tsx'

const UpdateOffer = later(() =>
  import('../../components/sync/update-offer.tsx').then((m) => m.UpdateOffer),
)

const DeskChange = later(() => import('../compose/compose.tsx').then((m) => m.ComposeChange), {
  words: ['compose', 'draft'],
})
const DeskUpdate = later(() => import('../compose/update.tsx').then((m) => m.Update), {
  words: ['compose', 'draft'],
})

const HelpDialog = later(() => import('../help/help-dialog.tsx').then((m) => m.HelpDialog), {
  words: ['desk_help'],
})

const LeftSettings = later(
  () => import('../settings/left-settings.tsx').then((m) => m.LeftSettings),
  { words: ['settings'] },
)

/** One and the same screen, whichever request is open: the table stays as it is. */
const TABLE = 'table'

/** `children`: the screens that a phone has, too. */
type Props = { enrolled: Enrolled; children: readonly AnyRoute[] }

/** With what devices were called last, so that no row says it only once it is on the screen. */
export async function openDesk(): Promise<typeof Desk> {
  await readDeviceLabels().catch((error: unknown) => console.warn('labels', error))
  return Desk
}

function Desk({ enrolled, children }: Props) {
  const { path } = useLocation()
  const desk = useKeptFocus<HTMLDivElement>()
  useShortcuts()
  useSignalEffect(
    () =>
      void learnNames(ledger.value.flatMap(({ device, assignee }) => [device, assignee ?? device])),
  )
  const shared = { role: enrolled.role, enrolled }
  const isForm = /^\/(new|import)|\/(change|update)$/.test(path)
  return (
    <div ref={desk} class="app desk">
      <SkipLink />
      <DeskHead enrolled={enrolled} />
      {!isForm && <UpdateOffer />}
      <div class="desk-body">
        <Rail />
        {/* The title of this screen is not the desk's own. */}
        {path === '/device' && (
          <div class="desk-corner-help">
            <HelpButton />
          </div>
        )}
        <Router>
          {[
            ...SECTIONS.flatMap(({ path, screen }) =>
              screen === null
                ? []
                : [
                    <Route
                      key={screen === Requests ? TABLE : path}
                      path={path}
                      {...shared}
                      component={screen}
                    />,
                  ],
            ),
            <Route key="/new" path="/new/:id" component={DeskNew} {...shared} />,
            <Route key={TABLE} path="/requests/:id" component={Requests} />,
            <Route key="change" path="/requests/:id/change" component={DeskChange} {...shared} />,
            <Route key="update" path="/requests/:id/update" component={DeskUpdate} />,
            <Route key={TABLE} path="/back/:id" component={Requests} />,
            ...children,
          ]}
        </Router>
      </div>
      {overlay.value === 'palette' && <Palette />}
      {overlay.value === 'keys' && <CheatSheet />}
      {overlay.value === 'help' && <HelpDialog section={sectionAt(path)} onClose={closeOverlay} />}
      {overlay.value === 'left-settings' && <LeftSettings />}
    </div>
  )
}
