/**
 * Builds what both browsers get alike: the panel, the tab that scans, what runs while both are closed, the words that the browser
 * says, and the icons. Each browser's manifest is added by `npm run extension`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import preact from '@preact/preset-vite'
import { build, defineConfig, type Plugin } from 'vite'
import { chunkNames, MODULE_PRELOAD, ownChunkFetcher, TARGET, VERSION } from '../build/common.ts'
import { localeFiles } from './locales.ts'
import { MANAGED_SCHEMA, PANEL } from './manifest.ts'
import { SCAN_PAGE } from './scan/asked.ts'
import { STAND_INS } from './stand-ins.ts'

const root = import.meta.dirname
const web = path.dirname(root)

const standIns: Plugin = {
  name: 'fieldproof-stand-ins',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!source.startsWith('.')) return null
    const found = await this.resolve(source, importer, { ...options, skipSelf: true })
    const standIn = found && STAND_INS[path.relative(web, found.id)]
    return standIn ? path.join(root, standIn) : null
  },
}

/** What the browser reads, and nothing imports. */
const plainFiles: Plugin = {
  name: 'fieldproof-extension-files',
  generateBundle() {
    for (const [fileName, source] of localeFiles())
      this.emitFile({ type: 'asset', fileName, source })
    this.emitFile({
      type: 'asset',
      fileName: MANAGED_SCHEMA,
      source: readFileSync(`${root}/${MANAGED_SCHEMA}`),
    })
    for (const icon of readdirSync(`${root}/icons`))
      this.emitFile({
        type: 'asset',
        fileName: `icons/${icon}`,
        source: readFileSync(`${root}/icons/${icon}`),
      })
  },
}

/**
 * Given no WebAssembly, the reader of codes would fetch it from this address. It is always given the
 * archive's own (`instead/reader-file.ts`), and a store refuses what only could be fetched.
 */
const CDN = 'https://fastly.jsdelivr.net/npm/'

const noCdn: Plugin = {
  name: 'fieldproof-no-cdn',
  transform: (code, id) =>
    id.includes('/barcode-detector/') ? { code: code.replaceAll(CDN, '/'), map: null } : null,
}

const define = { __APP_VERSION__: JSON.stringify(VERSION) }

let outDir = ''

/** One file: a service worker imports nothing later. */
const background: Plugin = {
  name: 'fieldproof-background',
  configResolved(config) {
    outDir = path.resolve(root, config.build.outDir)
  },
  async closeBundle() {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      define,
      plugins: [standIns],
      build: {
        outDir,
        emptyOutDir: false,
        target: TARGET,
        copyPublicDir: false,
        modulePreload: false,
        rolldownOptions: {
          input: `${root}/background/background.ts`,
          output: { entryFileNames: 'background.js', codeSplitting: false },
        },
      },
    })
  },
}

export default defineConfig({
  root,
  define,
  publicDir: false,
  plugins: [standIns, preact(), ownChunkFetcher, noCdn, plainFiles, background],
  build: {
    outDir: '../dist-extension/files',
    emptyOutDir: true,
    target: TARGET,
    modulePreload: MODULE_PRELOAD,
    rolldownOptions: {
      input: [PANEL, SCAN_PAGE].map((page) => `${root}/${page}`),
      output: { chunkFileNames: chunkNames('') },
    },
  },
})
