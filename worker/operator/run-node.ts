/** Runs tools of this repository on the Node that runs us. None of them is handed our secrets. */
import { spawn } from 'node:child_process'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../..')

/** The JavaScript of an installed package's command. */
export const bin = (file: string): string => path.join(ROOT, 'node_modules', file)
export const WRANGLER = bin('wrangler/bin/wrangler.js')
export const VITE = bin('vite/bin/vite.js')

/** Settings that an operator may have put into the environment for us, and for nobody that we start. */
const OURS = /^(STRIPE_|SEALING_KEYS|SETUP_CODE|OPERATOR_KEY)/

const environment = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name))),
  ...more,
})

/**
 * Runs Node on a script with the terminal's own input and output; resolves to its exit code. One
 * that takes longer than `limit` (milliseconds; 0: none) is killed, which counts as 1.
 */
export function runNode(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  limit = 0,
): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: 'inherit',
    timeout: limit,
    killSignal: 'SIGKILL',
    env: environment(env),
  })
  // Whoever is ended by a signal to it alone leaves nothing running.
  const end = () => child.kill()
  process.once('exit', end)
  return new Promise((resolve) =>
    child.once('exit', (code) => {
      process.off('exit', end)
      resolve(code ?? 1)
    }),
  )
}

export type Ran = { code: number; stdout: string; stderr: string }

/** The same, with `input` as its standard input, and what it said. It is killed after ten minutes. */
export function runNodeWith(args: readonly string[], input = ''): Promise<Ran> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: 10 * 60_000,
    killSignal: 'SIGKILL',
    env: environment({ NO_COLOR: '1', FORCE_COLOR: '0' }),
  })
  const ran: Ran = { code: 1, stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text) => {
      ran[stream] += text
    })
  // One that ends without reading is told by its code.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve({ ...ran, stderr: message }))
    child.once('close', (code) => resolve({ ...ran, code: code ?? 1 }))
  })
}
