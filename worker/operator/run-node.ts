/** Runs tools of this repository on the Node that runs us. */
import { spawn } from 'node:child_process'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../..')

/** The JavaScript of an installed package's command. */
export const bin = (file: string): string => path.join(ROOT, 'node_modules', file)
export const WRANGLER = bin('wrangler/bin/wrangler.js')
export const VITE = bin('vite/bin/vite.js')

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
    env: { ...process.env, ...env },
  })
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
