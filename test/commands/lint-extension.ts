/**
 * Builds the extension and has Mozilla's own linter look at it, as addons.mozilla.org does at what is handed
 * in. It is fetched for that, and no dependency: it brings more packages than all else here together.
 */
import { spawn } from 'node:child_process'
import { ROOT } from '../../worker/operator/run-node.ts'
import { buildExtension, folderOf } from './extension.ts'

const WEB_EXT = 'web-ext@10.7.0'

/** False where it warns of anything, or could not be fetched. */
export async function lintExtension(): Promise<boolean> {
  await buildExtension()
  const lint = [
    'lint',
    '--source-dir',
    folderOf('firefox'),
    '--warnings-as-errors',
    '--no-config-discovery',
  ]
  const args = ['exec', '--yes', `--package=${WEB_EXT}`, '--', 'web-ext', ...lint]
  const child = spawn('npm', args, { cwd: ROOT, stdio: 'inherit', timeout: 10 * 60_000 })
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}
