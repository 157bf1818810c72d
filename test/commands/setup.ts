/**
 * `npm run setup` as an operator runs it; with `--local` every step of it on this machine, for practice: the
 * sandbox stands for Stripe, and `LocalCloudflare` for Cloudflare.
 */
import path from 'node:path'
import setup, { SURROUNDINGS, setUp } from '../../worker/operator/setup/setup.ts'
import { LocalCloudflare } from '../browser/stack/local-cloudflare.ts'
import { appPort, originOf, sandboxPort, stateOf } from '../browser/stack/ports.ts'
import { endOnSignal } from '../browser/stack/process.ts'
import { startSandbox } from '../browser/stack/stack.ts'

/** Any key of that form is right at the sandbox. */
const PRACTICE = new Map([
  ['STRIPE_SECRET_KEY', 'sk_test_practice'],
  ['STRIPE_PUBLISHABLE_KEY', 'pk_test_practice'],
])

export default async function setupHere(args: string[]): Promise<void> {
  if (!args.includes('--local')) return setup(args)
  const own = args.filter((one) => one !== '--local')
  endOnSignal()
  const sandbox = await startSandbox(sandboxPort())
  const state = path.join(stateOf(appPort()), 'practice')
  const cloudflare = new LocalCloudflare(appPort(), state)
  const hasTerminal = process.stdin.isTTY === true
  if (hasTerminal) console.log('For practice: any sk_test_… and pk_test_… will do.')
  const code = await setUp(
    hasTerminal ? own : [...own, '--print-kit'],
    {
      ...SURROUNDINGS,
      wrangler: cloudflare.run,
      sandbox: {
        STRIPE_API_BASE: originOf(sandboxPort()),
        STRIPE_JS_URL: `${originOf(sandboxPort())}/stripe.js`,
      },
      placeFile: path.join(state, 'operator.json'),
    },
    new Map([['PUBLIC_ORIGIN', cloudflare.origin], ...(hasTerminal ? [] : PRACTICE)]),
  )
  if (code !== 0) {
    await Promise.all([cloudflare.stop(), sandbox.stop()])
    process.exit(code)
  }
  console.error('\nIt runs until Ctrl+C, and goes on from there when you run this again.')
}
