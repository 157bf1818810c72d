/** Builds the app into `dist/`: three documents, the service worker, and the headers they are served with. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import preact from '@preact/preset-vite'
import { build, defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { openapi } from '../shared/openapi/openapi.ts'
import { inlineHashes } from '../shared/pages/inline-hashes.ts'
import { staticHeaders } from '../shared/pages/security-headers.ts'
import { chunkNames, MODULE_PRELOAD, ownChunkFetcher, TARGET, VERSION } from './build/common.ts'
import { completeDocuments, type FirstScreen, ownWords } from './build/documents.ts'
import { type Chunk, groupFiles } from './build/grouping.ts'
import { BASE } from './sw/groups.ts'

const root = import.meta.dirname
/**
 * Where the page of a ticket is found. Its address is short, because it has to fit a QR; and messengers
 * write it in capitals, put a slash behind it, or encode its `#`, and a character that nobody sees before
 * it, into the path. No file and no screen has an address that begins so.
 */
const redirects = ['/v', '/V', '/v/*', '/V/*', '/v%*', '/V%*']
  .map((path) => `${path} /ticket-page.html 200\n`)
  .join('')

const redirectsFile: Plugin = {
  name: 'fieldproof-redirects',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '_redirects', source: redirects })
  },
}

/**
 * `_headers` of Workers static assets: the same table that the Worker puts on its own answers, and what
 * the documents bring within them.
 */
async function writeHeaders(dir: string): Promise<void> {
  const documents = ['index', 'ticket-page'].map((name) =>
    readFileSync(`${dir}/${name}.html`, 'utf8'),
  )
  writeFileSync(`${dir}/_headers`, staticHeaders(await inlineHashes(documents)))
}

/** A browser that is no device yet is asked to become one. */
const ENROLMENT: FirstScreen = {
  document: 'index.html',
  parts: ['/web/agent/enrol/enrol.tsx'],
  words: ['first', 'enrol'],
}

const TICKET: FirstScreen = { document: 'ticket-page.html', parts: [], words: ['ticket-page'] }

/** The description of the API; the Worker hands it out as it is. */
const apiDescription: Plugin = {
  name: 'fieldproof-openapi',
  apply: 'build',
  generateBundle() {
    const source = JSON.stringify(openapi(VERSION))
    this.emitFile({ type: 'asset', fileName: 'openapi.json', source })
  },
}

/**
 * A first screen comes in few files, for each small one would be packed, and asked for, by itself: what
 * all of them need, what every form is made of, and what every list of requests says.
 */
const SHARED_CHUNKS = [
  {
    name: 'app',
    test: /node_modules\/(preact|@preact)\/|\/web\/(state\/device\.|store\/new-browser|router|ui\/first\/(announcer|page-title|mark|icon\.|width|scroll|later|fetch-part)|i18n\/(t\/first|first\/(choice|speak|catalogues|fill)|problem-text))/,
  },
  {
    // What a device has, and a browser that is none yet does not need.
    name: 'device-state',
    test: /node_modules\/idb\/|\/web\/(boot\.|(store\/(store|read-requests|coalesce|broadcast)|state\/(requests|sync-status|site|request))\.)/,
  },
  {
    name: 'form',
    test: /\/web\/(ui\/(fields\/(field|focus|use-left)|taps\/(use-once|after-press)|notice|backdrop)\.|agent\/enrol\/enrolment-code)/,
  },
  {
    name: 'rows',
    test: /\/web\/(components\/first\/|ui\/first\/use-now|i18n\/first\/times)|\/shared\/preset-names/,
  },
  {
    // Before what needs it, too: what tells that a part is missing asks for a reader, and waits for no other.
    name: 'code-reader',
    test: /\/web\/browser\/(code-reader|reader-file|browser-facts)/,
  },
  {
    // After the first screen.
    name: 'after-start',
    test: /\/web\/(after-start\.|state\/syncing|browser\/kept-storage)/,
  },
  // Whatever writes to the queue comes with whatever else does.
  {
    name: 'queue',
    test: /\/web\/store\/(answers|changes|queue\/(change-queue|queue|queued-record))\./,
  },
  // No first screen needs them; last, so that they take nothing from the others along.
  {
    name: 'parts',
    test: /\/web\/(state\/device-problem|ui\/(download-file|fact-list|use-dialog|empty-picture|fields\/choice|fold|use-awake)|browser\/(chosen-file|install-prompt|kept-choice|wake-lock)|components\/(preset-words|phase-advice|title-row|change\/changeable)|i18n\/(isolated|t\/later))|\/shared\/text\/digits/,
  },
]

/** Which groups each file of the app is in; filled while the app is built. */
const groupsOfFile = new Map<string, readonly string[]>(
  ['index.html', 'manifest.webmanifest', 'icons/icon.svg'].map((file) => [file, [BASE]]),
)

const offlineGroups: Plugin = {
  name: 'fieldproof-offline-groups',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const built = Object.values(bundle).filter((file) => file.type === 'chunk')
      const chunks = new Map<string, Chunk>(
        built.map(({ fileName, moduleIds, imports, dynamicImports, viteMetadata }) => {
          const sheets = [...(viteMetadata?.importedCss ?? [])]
          const leadsTo = [...imports, ...dynamicImports]
          return [fileName, { modules: moduleIds, leadsTo, sheets }]
        }),
      )
      const entry = built.find(({ isEntry, name }) => isEntry && name === 'index')
      if (!entry) throw new Error('the app has no entry')
      for (const [file, groups] of groupFiles(chunks, entry.fileName))
        groupsOfFile.set(file, groups)
      // No chunk leads to it: the screen that reads lists starts it by its address.
      const worker = Object.keys(bundle).find((file) => file.startsWith('assets/list-worker-'))
      if (!worker) throw new Error('the app has no reader of lists')
      groupsOfFile.set(worker, ['agent'])
    },
  },
}

/** Words that no page of a deployment says. */
const noExtension: Plugin = {
  name: 'fieldproof-no-extension',
  apply: 'build',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/i18n/extension-catalogues.ts') ? 'export const EXTENSION_WORDS = {}' : undefined,
}

let outDir = 'dist'

/**
 * The page of a ticket is built by itself: it shares no chunk with the app, so that a stranger on a
 * bad line fetches nothing that only the app needs.
 */
const ticketPage: Plugin = {
  name: 'fieldproof-ticket-page',
  apply: 'build',
  configResolved(config) {
    outDir = config.build.outDir
  },
  async closeBundle() {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      plugins: [preact(), ownChunkFetcher, ownWords, completeDocuments([TICKET])],
      build: {
        outDir,
        emptyOutDir: false,
        target: TARGET,
        copyPublicDir: false,
        modulePreload: MODULE_PRELOAD,
        rolldownOptions: {
          input: `${root}/ticket-page.html`,
          output: {
            entryFileNames: 'assets/ticket-page-[hash].js',
            chunkFileNames: chunkNames('ticket-page-'),
            assetFileNames: 'assets/ticket-page-[name]-[hash][extname]',
          },
        },
      },
    })
    await writeHeaders(path.resolve(root, outDir))
  },
}

/** The developers' gallery is built where somebody develops, and nowhere else. */
const pagesOf = (mode: string): string[] =>
  ['index', 'handover', ...(mode === 'development' ? ['gallery'] : [])].map(
    (name) => `${root}/${name}.html`,
  )

export default defineConfig(({ mode }) => ({
  root,
  define: { __APP_VERSION__: JSON.stringify(VERSION) },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: TARGET,
    modulePreload: MODULE_PRELOAD,
    rolldownOptions: {
      input: pagesOf(mode),
      output: { chunkFileNames: chunkNames(''), codeSplitting: { groups: SHARED_CHUNKS } },
    },
  },
  plugins: [
    preact(),
    redirectsFile,
    ownWords,
    apiDescription,
    ticketPage,
    ownChunkFetcher,
    noExtension,
    offlineGroups,
    completeDocuments([ENROLMENT]),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'sw',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,svg,webmanifest}'],
        // The handover page and the one of a ticket come from the network: they are in no group.
        manifestTransforms: [
          (entries) => ({
            manifest: entries.flatMap((entry) => {
              const groups = groupsOfFile.get(entry.url)
              return groups ? [{ ...entry, groups }] : []
            }),
          }),
        ],
      },
    }),
  ],
}))
