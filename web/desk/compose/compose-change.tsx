/** Changes a request that nobody has started, in the desk's form. */
import type { Role } from '../../../shared/protocol/protocol.ts'
import { Change } from '../../agent/create/change.tsx'
import { Compose } from './compose.tsx'

export const ComposeChange = ({ role }: { role: Role }) => <Change role={role} form={Compose} />
