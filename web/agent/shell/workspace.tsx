/** List and detail: side by side where there is room, else one after the other. */
import type { Role } from '../../../shared/protocol/protocol.ts'
import { useLocation, useRoute } from '../../router.tsx'
import { items } from '../../state/requests.ts'
import { Scroll } from '../../ui/first/scroll.tsx'
import { twoPanes } from '../../ui/first/width.ts'
import { EmptyList, NothingChosen, RequestList } from '../list/request-list.tsx'
import { LazyBack, LazyDetail } from './lazy.ts'

/** Each request gets a screen of its own: nothing half done on one may show on the next. */
export function Workspace({ role }: { role: Role }) {
  const { path } = useLocation()
  const { id } = useRoute().params
  const hasList = twoPanes.value || id === undefined
  const Screen = path.startsWith('/back/') ? LazyBack : LazyDetail
  return (
    <main class={`screen ${twoPanes.value ? 'two-panes' : ''}`}>
      {hasList && <RequestList role={role} openId={id} />}
      {id !== undefined && (
        <Scroll key={id} wide>
          <Screen role={role} id={id} />
        </Scroll>
      )}
      {id === undefined && twoPanes.value && (
        <div class="pane-empty">{items.value.length === 0 ? <EmptyList /> : <NothingChosen />}</div>
      )}
    </main>
  )
}
