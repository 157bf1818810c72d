import type { Role } from '../../shared/protocol.ts'

export const Import = ({ role }: { role: Role }) => <p>{role}</p>
