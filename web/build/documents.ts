/**
 * What the build makes of the documents: each brings its own style, and names what its first screen needs,
 * so that a first visit is no chain of calls and no style sheet that never comes leaves a page blank.
 */
import { readFileSync } from 'node:fs'
import { minifySync, type Plugin, type Rolldown } from 'vite'
import { LANGUAGES } from '../../shared/languages.ts'
import { DEFAULT_SETTINGS } from '../../shared/protocol/default-settings.ts'
import { HANDOVER } from '../handover/start-marker.ts'
import { IDLE_IS_WATCHED } from '../handover/visit-marker.ts'
import { NAME } from '../store/new-browser.ts'

const readWords = (name: string): string =>
  readFileSync(`${import.meta.dirname}/../ui/own-words/${name}.html`, 'utf8').trim()

/**
 * Speaks, before any other script comes, the language that this one would: that of a visit, of the device,
 * or of the browser (`i18n/first/preferred.ts`). Of what the document itself says in six languages that one
 * stays. To try again is to reload: a link would lose what stands behind the `#`.
 */
const OWN_LANGUAGE = minifySync(
  'own-language.js',
  `(function (root) {
    var kept = []
    try {
      kept = [localStorage.getItem('language')]
      kept.unshift(JSON.parse(sessionStorage.getItem('visit')).language)
    } catch (_) {}
    root.lang = kept.concat(navigator.languages, 'en').map(function (one) {
      return ('' + one).split('-')[0]
    }).filter(function (one) { return ${JSON.stringify(LANGUAGES)}.indexOf(one) >= 0 })[0]
    root.dir = root.lang === 'ar' ? 'rtl' : 'ltr'
    // As soon as all of the document is here; its scripts may not be.
    document.onreadystatechange = function () {
      document.querySelectorAll('[data-six] > *').forEach(function (one) {
        if (one.lang !== root.lang) one.remove()
      })
    }
    document.onclick = function (event) {
      if (event.target.matches('.not-loaded button')) location.reload()
    }
  })(document.documentElement)`,
).code

/**
 * Nobody may be left at a kiosk whose handover page never came to count the time itself (`idle-dialog.ts`
 * says that it does): after the site's idle time it is at its welcome, and the visit is over. Here and not
 * in a script of that page: that one may be what does not come.
 */
const KIOSK_RETURN = minifySync(
  'kiosk-return.js',
  `(function (idle) {
    if (location.pathname !== '${HANDOVER.kiosk}') return
    try {
      idle = JSON.parse(sessionStorage.getItem('visit')).idle_s || idle
    } catch (_) {}
    var timer = setTimeout(function () {
      sessionStorage.clear()
      location.replace('/')
    }, idle * 1000)
    addEventListener('${IDLE_IS_WATCHED}', function () {
      clearTimeout(timer)
    })
  })(${DEFAULT_SETTINGS.idle_s})`,
).code

/**
 * Nothing of ours is shown on a device before its site's brand is known: only a browser that has never
 * been one (`new-browser.ts`) shows, before any other script comes, what it will be asked to become.
 */
const FIRST_PAINT = minifySync(
  'first-paint.js',
  `(function (place) {
    var worker = navigator.serviceWorker, store = window.indexedDB
    if (location.pathname.indexOf('/back/') === 0 || (worker && worker.controller)) return
    if (!store || !store.databases || !CSS.supports('selector(:has(*))')) return
    store.databases().then(function (known) {
      place.hidden = known.some(function (one) { return one.name === '${NAME}' })
    }, function () {})
  })(document.currentScript.previousElementSibling)`,
).code

const SAID: Readonly<Record<string, string>> = {
  '<title>': `<script data-own>${OWN_LANGUAGE}</script>\n    <title>`,
  '<!-- kiosk return -->': `<script data-return>${KIOSK_RETURN}</script>`,
  '<!-- too old -->': readWords('too-old'),
  '<!-- first paint -->': `${readWords('first-paint')}\n    <script data-first-paint>${FIRST_PAINT}</script>`,
  '<!-- not loaded -->': readWords('not-loaded'),
}

export const withOwnWords = (html: string): string =>
  Object.entries(SAID).reduce((all, [place, words]) => all.replace(place, () => words), html)

/** One place for what every document says by itself: to a browser below the floor, or to one that waits. */
export const ownWords: Plugin = {
  name: 'fieldproof-own-words',
  transformIndexHtml: {
    order: 'pre',
    handler: withOwnWords,
  },
}

/**
 * Fetches the parts of the first screen beside the first script, in the language of the page; on the
 * first visit only, for later the service worker has them at hand. For some browsers below the floor
 * this is no script at all, which does no harm.
 */
const FETCH_AHEAD = minifySync(
  'fetch-ahead.js',
  `(function (data) {
    var worker = navigator.serviceWorker
    if (worker && worker.controller) return
    JSON.parse(data.words)[document.documentElement.lang].concat(JSON.parse(data.parts)).forEach(function (file) {
      var link = document.createElement('link')
      link.rel = 'modulepreload'
      link.href = '/' + file
      document.head.appendChild(link)
    })
  })(document.currentScript.dataset)`,
).code

export type FirstScreen = {
  document: string
  /** Source files whose chunks, with all that these import, are its first screen. */
  parts: readonly string[]
  /** Catalogues of each language that it speaks. */
  words: readonly string[]
}

const CATALOGUE = /\/web\/i18n\/([a-z]{2})\/([a-z-]+)\.ts$/

/** Puts style and names into the documents of a build. */
export const completeDocuments = (screens: readonly FirstScreen[]): Plugin => ({
  name: 'fieldproof-documents',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const before = Object.keys(bundle)
      for (const file of Object.values(bundle))
        if (file.type === 'asset' && file.fileName.endsWith('.html'))
          file.source = withStyle(String(file.source), bundle)
      const gone = new Set(before.filter((path) => bundle[path] === undefined))
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = withoutSheets(file.code, gone)
      for (const screen of screens) {
        const page = bundle[screen.document]
        if (page?.type !== 'asset') throw new Error(`${screen.document} is not built`)
        page.source = withParts(String(page.source), bundle, screen)
      }
    },
  },
})

/** Its style sheets within it; a file of them is left to whoever has the document from before. */
const withStyle = (html: string, bundle: Rolldown.OutputBundle): string =>
  html.replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g, (_, path: string) => {
    const sheet = bundle[path]
    if (sheet?.type !== 'asset') throw new Error(`${path} is no style sheet`)
    const text = String(sheet.source).trim()
    if (/url\((?!"data:)|<\//.test(text)) throw new Error(`${path} cannot stand in a document`)
    delete bundle[path]
    return `<style>${text}</style>`
  })

/**
 * A script that asks for parts with their style sheets: without those that came with the document. A file
 * that nobody has would be waited for, each time, on a line that does not answer.
 */
export function withoutSheets(code: string, gone: ReadonlySet<string>): string {
  const [, listed] = /m\.f=(\[[^\]]*\])/.exec(code) ?? []
  if (listed === undefined) return code
  const files: unknown = JSON.parse(listed)
  const isGone = (at: string) => Array.isArray(files) && gone.has(files[Number(at)])
  return code.replace(/(__vite__mapDeps\(\[)([\d,]*)/g, (_, call: string, indexes: string) => {
    const left = indexes.split(',').filter((at) => !isGone(at))
    return call + left.join(',')
  })
}

function withParts(html: string, bundle: Rolldown.OutputBundle, screen: FirstScreen): string {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const chunkOf = (part: string) => {
    const found = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(part)))
    if (!found) throw new Error(`${part} is in no chunk`)
    return found
  }
  const parts = new Set<string>()
  const add = (name: string): void => {
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk' || parts.has(name) || html.includes(`"/${name}"`)) return
    parts.add(name)
    for (const imported of chunk.imports) add(imported)
  }
  for (const part of screen.parts) add(chunkOf(part).fileName)
  const words: Record<string, string[]> = {}
  for (const { moduleIds, fileName } of chunks)
    for (const id of moduleIds) {
      const [, language = '', catalogue = ''] = CATALOGUE.exec(id) ?? []
      if (screen.words.includes(catalogue)) words[language] = [...(words[language] ?? []), fileName]
    }
  const data = `data-parts='${JSON.stringify([...parts])}' data-words='${JSON.stringify(words)}'`
  return html.replace('</title>', `</title>\n    <script ${data}>${FETCH_AHEAD}</script>`)
}
