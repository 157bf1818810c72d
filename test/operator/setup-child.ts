/** `setup` in a process of its own, so that it can be killed. What it asks wrangler goes to who started it. */
import type { Ran } from '../../worker/operator/run-node.ts'
import { SURROUNDINGS, setUp } from '../../worker/operator/setup/setup.ts'

const [sandbox = '', placeFile = '', ...args] = process.argv.slice(2)

/** One command at a time, as `setup` runs them. */
const wrangler = (asked: readonly string[], input = ''): Promise<Ran> =>
  new Promise((resolve) => {
    process.once('message', (ran: Ran) => resolve(ran))
    process.send?.({ args: asked, input })
  })

const code = await setUp(args, {
  ...SURROUNDINGS,
  wrangler,
  sandbox: { STRIPE_API_BASE: sandbox, STRIPE_JS_URL: `${sandbox}/stripe.js` },
  placeFile,
})
process.exit(code)
