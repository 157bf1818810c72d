/**
 * `npm run enrol -- --site S --role R`: prints an enrolment link. The Worker's address and the set-up
 * code come from `PUBLIC_ORIGIN` and `SETUP_CODE`.
 */
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { SiteName } from '../../shared/ids.ts'
import { ROLES, Role } from '../../shared/protocol/protocol.ts'
import { enrolmentLink } from './enrolment-link.ts'

const USAGE = `usage: PUBLIC_ORIGIN=… SETUP_CODE=… npm run enrol -- --site NAME --role ${ROLES.join('|')}`

export default async function enrol(args: string[], env: NodeJS.ProcessEnv = process.env) {
  const { values } = parseArgs({
    args,
    options: { site: { type: 'string' }, role: { type: 'string' } },
  })
  const { site, role } = values
  const { PUBLIC_ORIGIN, SETUP_CODE } = env
  if (!v.is(SiteName, site) || !v.is(Role, role) || !PUBLIC_ORIGIN || !SETUP_CODE) {
    console.error(USAGE)
    process.exit(1)
  }
  const { link, expires_at } = await enrolmentLink(PUBLIC_ORIGIN, SETUP_CODE, { site, role })
  console.log(`${link}\n(until ${new Date(expires_at).toLocaleString()})`)
}
