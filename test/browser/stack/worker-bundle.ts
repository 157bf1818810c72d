/** The Worker as it is deployed, built without being deployed. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT, WRANGLER } from '../../../worker/operator/run-node.ts'

/** Of 1024 bytes. */
export const BUNDLE_KB = 110

/** One of wrangler's commands, quietly. It needs `web/dist`, and nothing in it. */
export const wrangler = (...args: string[]) =>
  execFileSync(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'] as const,
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' },
  })

/** `gzipped`: how many bytes it weighs. */
export function workerBundle(): { text: string; gzipped: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'fieldproof-worker-'))
  try {
    wrangler('deploy', '--minify', '--dry-run', '--outdir', folder)
    const bundle = readFileSync(path.join(folder, 'index.js'))
    return { text: bundle.toString(), gzipped: gzipSync(bundle).length }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
