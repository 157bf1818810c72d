/** Builds the app as a story needs it: as it stands, or as its next build would be. */
import path from 'node:path'
import { ROOT, runNode, VITE } from '../../../worker/operator/run-node.ts'

const CONFIGS = {
  present: 'web/vite.config.ts',
  next: 'test/browser/stack/next-build.config.ts',
} as const

/** Into this folder, emptied first. Throws where it cannot be built. */
export async function buildApp(outDir: string, which: keyof typeof CONFIGS): Promise<void> {
  const options = ['--outDir', outDir, '--emptyOutDir', '--logLevel', 'error']
  const config = path.join(ROOT, CONFIGS[which])
  const args = [VITE, 'build', path.join(ROOT, 'web'), '--config', config, ...options]
  const code = await runNode(args, { NODE_ENV: 'production' })
  if (code !== 0) throw new Error(`the build of ${which} ended with ${code}`)
}
