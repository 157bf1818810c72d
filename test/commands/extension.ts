/**
 * `npm run extension`: builds the extension for Chromium and Firefox, each as a folder that can be loaded
 * as it is and as the archive for its store, and says what they weigh. The same source makes the same
 * bytes: files in the order of their names, without times, as they are.
 */
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { VERSION } from '../../web/build/common.ts'
import { BROWSERS, type Browser, manifestOf } from '../../web/extension/manifest.ts'
import { type ZipFile, zip } from '../../web/lists/zip.ts'
import { ROOT, runNode, VITE } from '../../worker/operator/run-node.ts'

export const EXTENSIONS = path.join(ROOT, 'web/dist-extension')
const FILES = path.join(EXTENSIONS, 'files')
const CONFIG = path.join(ROOT, 'web/extension/vite.config.ts')

export const folderOf = (browser: Browser): string => path.join(EXTENSIONS, browser)
export const archiveOf = (browser: Browser): string =>
  path.join(EXTENSIONS, `fieldproof-${browser}-${VERSION}.zip`)

export default async function extension(): Promise<void> {
  await buildExtension()
  for (const browser of BROWSERS) {
    const bytes = statSync(archiveOf(browser)).size
    console.log(`${path.relative(ROOT, archiveOf(browser))}   ${kb(bytes)}`)
  }
}

const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

/** Throws where it cannot be built. */
export async function buildExtension(): Promise<void> {
  rmSync(EXTENSIONS, { recursive: true, force: true })
  const args = [VITE, 'build', path.dirname(CONFIG), '--config', CONFIG, '--logLevel', 'error']
  const code = await runNode(args, { NODE_ENV: 'production' })
  if (code !== 0) throw new Error(`the build of the extension ended with ${code}`)
  for (const browser of BROWSERS) pack(browser)
  rmSync(FILES, { recursive: true })
}

function pack(browser: Browser): void {
  const folder = folderOf(browser)
  cpSync(FILES, folder, { recursive: true })
  const manifest = `${JSON.stringify(manifestOf(browser, VERSION), null, 2)}\n`
  writeFileSync(path.join(folder, 'manifest.json'), manifest)
  writeFileSync(archiveOf(browser), zip(filesIn(folder)))
}

const filesIn = (folder: string): ZipFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      name: path.relative(folder, file).replaceAll(path.sep, '/'),
      bytes: new Uint8Array(readFileSync(file)),
    }))
