/** `npm run doctor` as an operator runs it; with no deployment named it looks at the one of `npm start`. */
import doctorAt from '../../worker/operator/doctor/doctor.ts'
import { readPlace } from '../../worker/operator/place.ts'
import { localSecrets } from '../browser/stack/local-secrets.ts'
import { appPort, originOf, sandboxPort, stateOf } from '../browser/stack/ports.ts'

export default async function doctor(args: string[]): Promise<void> {
  const isNamed = args.some((one) => !one.startsWith('-'))
  if (isNamed || process.env.PUBLIC_ORIGIN || readPlace()) return doctorAt(args)
  await doctorAt(args, {
    PUBLIC_ORIGIN: originOf(appPort()),
    OPERATOR_KEY: localSecrets(stateOf(appPort())).OPERATOR_KEY,
    STRIPE_SECRET_KEY: 'sk_test_fieldproof_local',
    STRIPE_API_BASE: originOf(sandboxPort()),
  })
}
