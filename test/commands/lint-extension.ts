/**
 * Builds the extension and has Mozilla's own linter look at it, as addons.mozilla.org does at what is handed
 * in. It is fetched for that, and no dependency: it brings more packages than all else here together.
 */
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import * as v from 'valibot'
import { ROOT } from '../../worker/operator/run-node.ts'
import { buildExtension, folderOf } from './extension.ts'

const WEB_EXT = 'web-ext@10.7.0'

const Message = v.object({ code: v.string(), file: v.nullish(v.string()), message: v.string() })
const Linted = v.object({
  errors: v.array(Message),
  warnings: v.array(Message),
  notices: v.array(Message),
})

/** Preact can be handed markup; nothing here hands it any. */
const KNOWN: readonly string[] = ['UNSAFE_VAR_ASSIGNMENT']

/** False where it finds anything else, or could not be fetched; what it found is printed. */
export async function lintExtension(): Promise<boolean> {
  await buildExtension()
  const lint = [
    'lint',
    '--output=json',
    '--no-config-discovery',
    `--source-dir=${folderOf('firefox')}`,
  ]
  const args = ['exec', '--yes', `--package=${WEB_EXT}`, '--', 'web-ext', ...lint]
  const child = spawn('npm', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  const printed = await text(child.stdout)
  const linted = v.safeParse(v.pipe(v.string(), v.parseJson(), Linted), printed)
  if (!linted.success) {
    console.log(printed || 'web-ext could not be fetched')
    return false
  }
  const { errors, warnings, notices } = linted.output
  const found = [...errors, ...warnings, ...notices].filter(({ code }) => !KNOWN.includes(code))
  for (const { code, file, message } of found) console.log(`${code} ${file ?? ''}: ${message}`)
  return found.length === 0
}
