/** Of a Worker whose Stripe is not reached through its SDK: the site's own code runs in this process. */
import type { Configuration } from '../../../worker/config.ts'

export const CONFIGURATION: Configuration = {
  stripeKey: 'sk_test_world',
  restrictedKey: null,
  publishableKey: 'pk_test_world',
  webhookSecrets: [],
  setupCode: null,
  operatorKey: null,
  sealing: [{ id: 'k1', secret: new Uint8Array(32) }],
  publicOrigin: 'https://field.example',
  extraOrigins: [],
  homeSite: null,
  jurisdiction: null,
  stripeBase: null,
  stripeJsUrl: null,
}
