/** `npm run enrol` as an operator runs it; with no deployment named it asks the Worker of `npm start`. */
import enrolAt from '../../worker/operator/enrol.ts'
import { localSecrets } from '../browser/stack/local-secrets.ts'
import { appPort, originOf, stateOf } from '../browser/stack/ports.ts'

export default async function enrol(args: string[]): Promise<void> {
  const { PUBLIC_ORIGIN, SETUP_CODE } = process.env
  if (PUBLIC_ORIGIN || SETUP_CODE) return enrolAt(args)
  const { SETUP_CODE: local } = localSecrets(stateOf(appPort()))
  await enrolAt(args, { PUBLIC_ORIGIN: originOf(appPort()), SETUP_CODE: local })
}
