/**
 * The return from Stripe's own page. Whoever lands here may be the person on a phone that is no
 * device of ours: then there is nothing to show but that they are done.
 */
import type { Role } from '../../../shared/protocol/protocol.ts'
import { items } from '../../state/requests.ts'
import { ClosePage } from './closing.tsx'
import { Detail } from './detail.tsx'

export const Back = ({ role, id }: { role: Role; id: string }) =>
  items.value.some((item) => item.id === id) ? (
    <Detail role={role} id={id} cameBack="page" />
  ) : (
    <ClosePage />
  )
