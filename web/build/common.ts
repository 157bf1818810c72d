/** What the build of the app and that of the extension have in common. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ModulePreloadOptions, Plugin } from 'vite'

const web = path.dirname(import.meta.dirname)
const { version, browserslist } = JSON.parse(readFileSync(`${web}/../package.json`, 'utf8')) as {
  version: string
  browserslist: string[]
}

export const VERSION = version

/** The floor, as the build takes it: what older syntax can say is written so, for scripts and styles. */
export const TARGET = browserslist.map((one) => one.replace(' >= ', '').replace('ios_saf', 'ios'))

type NamedChunk = { facadeModuleId: string | null }

/** Catalogues of six languages have the same file names: their chunks say the language, too. */
export const chunkNames =
  (prefix: string) =>
  ({ facadeModuleId }: NamedChunk): string => {
    const catalogue = /\/web\/i18n\/([a-z]{2})\/([a-z-]+)\.ts$/.exec(facadeModuleId ?? '')
    return `assets/${prefix}${catalogue ? `${catalogue[1]}-${catalogue[2]}` : '[name]'}-[hash].js`
  }

/** Chunks are at hand in the service worker or the extension; only a document names what it will need. */
export const MODULE_PRELOAD: ModulePreloadOptions = {
  polyfill: false,
  resolveDependencies: (_file, deps, { hostType }) => (hostType === 'html' ? deps : []),
}

/** Half a kilobyte less before the first screen. */
export const ownChunkFetcher: Plugin = {
  name: 'fieldproof-chunk-fetcher',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) =>
    id === '\0vite/preload-helper.js' ? `${web}/sw/page/fetch-chunk.ts` : undefined,
}
