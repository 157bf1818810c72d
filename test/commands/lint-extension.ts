/**
 * Builds the extension and has Mozilla's own linter look at it, as addons.mozilla.org does at what is handed
 * in. It is fetched for that, and no dependency: it brings more packages than all else here together.
 */
import * as v from 'valibot'
import { runFetched } from '../browser/stack/process.ts'
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
  const printed = await runFetched(WEB_EXT, lint)
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
