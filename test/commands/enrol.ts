/**
 * `npm run enrol -- --site S --role R`: prints an enrolment link. The Worker's address and the set-up
 * code come from `PUBLIC_ORIGIN` and `SETUP_CODE`; without them it asks the Worker of `npm start`.
 */
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { SiteName } from '../../shared/ids.ts'
import { ROLES, Role } from '../../shared/protocol/protocol.ts'
import { enrolmentLink } from '../browser/kit/enrolment-link.ts'
import { localSecrets } from '../browser/kit/local-secrets.ts'
import { appPort, originOf, stateOf } from '../browser/stack/ports.ts'

export default async function enrol(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { site: { type: 'string' }, role: { type: 'string' } },
  })
  if (!v.is(SiteName, values.site) || !v.is(Role, values.role)) {
    console.error(`usage: npm run enrol -- --site NAME --role ${ROLES.join('|')}`)
    process.exit(1)
  }
  const { PUBLIC_ORIGIN, SETUP_CODE } = process.env
  const origin = PUBLIC_ORIGIN ?? originOf(appPort())
  const setupCode = SETUP_CODE ?? localSecrets(stateOf(appPort())).SETUP_CODE
  const { link, expires_at } = await enrolmentLink(origin, setupCode, {
    site: values.site,
    role: values.role,
  })
  console.log(`${link}\n(until ${new Date(expires_at).toLocaleString()})`)
}
