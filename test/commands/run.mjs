// The door of every npm script. Plain JavaScript on purpose: it must run on any Node, to say clearly
// which one is needed. The scripts themselves are TypeScript, which Node 24 runs as it is.

const commands = [
  'start',
  'dev',
  'sandbox',
  'test',
  'enrol',
  'deploy',
  'setup',
  'doctor',
  'screenshots',
  'chaos',
  'bench',
  'simulate',
  'soak',
  'kiosk',
  'extension',
]

const [name = '', ...rest] = process.argv.slice(2)

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

if (!commands.includes(name)) stop(`There is no command "${name}".`)
if (Number(process.versions.node.split('.')[0]) < 24) {
  stop(
    'This needs Node 24, which "npm ci" installs as the package "node"; its install script did not run. Allow it (npm install-scripts approve node) or use Node 24 yourself.',
  )
}
// TypeScript by type stripping is settled in Node 24, but it still warns of it.
process.removeAllListeners('warning')
const { default: main } = await import(
  name === 'deploy' ? '../../worker/operator/deploy/deploy.ts' : `./${name}.ts`
)
await main(rest)
