/**
 * The files of the app on this device: fetched group by group, given out, and swept once nobody needs
 * them. Only what the build listed is ever kept: no answer of the Worker, nothing of Stripe, no page
 * that must come from the network.
 *
 * Must: files of another build stay for as long as one of its pages is open; it fetches more of them.
 */
import * as v from 'valibot'
import { type AppFile, BASE, filesOf, keyOf } from './groups.ts'

/**
 * Beside the files, not in the database: a build that is not at work yet must be able to read it, and
 * must not bring the database to a version that the one at work cannot open.
 */
const IN_USE = '/groups-in-use'
const Groups = v.array(v.string())

type BrowserFiles = {
  open(): Promise<Pick<Cache, 'keys' | 'match' | 'put' | 'delete'>>
  fetch: (path: string, init?: RequestInit) => Promise<Response>
  /** The entry scripts (paths) of the pages that are open, of whatever build. */
  openPages(): Promise<readonly string[]>
}

export class AppFiles {
  readonly #all: readonly AppFile[]
  readonly #browser: BrowserFiles
  readonly #byPath: ReadonlyMap<string, AppFile>

  constructor(all: readonly AppFile[], browser: BrowserFiles) {
    this.#all = all
    this.#browser = browser
    this.#byPath = new Map(all.map((file) => [`/${file.url}`, file]))
  }

  /** Notes which groups this device uses, for this build and the next. */
  async use(groups: readonly string[]): Promise<void> {
    await (await this.#browser.open()).put(IN_USE, Response.json(groups))
  }

  /**
   * Fetches what is missing of the groups in use. Rejects where a file cannot be had; what came stays,
   * so that the next try has less to do.
   */
  async haveAll(): Promise<void> {
    const cache = await this.#browser.open()
    const noted = await cache.match(IN_USE)
    const groups = noted ? v.parse(Groups, await noted.json()) : [BASE]
    const kept = new Set((await cache.keys()).map(({ url }) => pathOf(url)))
    const missing = filesOf(this.#all, groups).filter((file) => !kept.has(keyOf(file)))
    const tries = await Promise.allSettled(missing.map((file) => this.#fetchAndKeep(file)))
    const failed = tries.find((one) => one.status === 'rejected')
    if (failed) throw failed.reason
  }

  /** Whether this may be a file of the app, of this build or another. */
  knows(path: string): boolean {
    return this.#byPath.has(path) || path.startsWith('/assets/')
  }

  /** Of any build that is kept; else from the network, and then kept where it is one of ours. */
  async answer(path: string): Promise<Response> {
    const file = this.#byPath.get(path)
    const cache = await this.#browser.open()
    const kept = await cache.match(file ? keyOf(file) : path)
    if (kept) return kept
    return file ? this.#fetchAndKeep(file) : this.#browser.fetch(path)
  }

  async #fetchAndKeep(file: AppFile): Promise<Response> {
    // What has a name for each content may come from the browser's own cache.
    const cache = file.revision === null ? 'default' : 'reload'
    const response = await this.#browser.fetch(`/${file.url}`, { cache, redirect: 'error' })
    if (!(await this.#isFile(response, file))) throw new Error(`no such file: ${file.url}`)
    await (await this.#browser.open()).put(keyOf(file), response.clone())
    return response
  }

  /**
   * Something on the way may answer in the server's place, 200 and HTML: a login, a hotel's portal. Kept,
   * that would be the app for ever. Ours begins with a script of this build.
   */
  async #isFile(response: Response, { url }: AppFile): Promise<boolean> {
    if (!response.ok) return false
    const isHtml = response.headers.get('Content-Type')?.startsWith('text/html') ?? false
    if (!url.endsWith('.html')) return !isHtml
    const text = await response.clone().text()
    return this.#all.some((file) => file.url.endsWith('.js') && text.includes(`/${file.url}`))
  }

  /** Call after taking over, and when a page has opened. */
  async sweep(): Promise<void> {
    const pages = await this.#browser.openPages()
    if (pages.some((entry) => !this.#byPath.has(entry))) return
    const ours = new Set([IN_USE, ...this.#all.map(keyOf)])
    const cache = await this.#browser.open()
    for (const { url } of await cache.keys()) if (!ours.has(pathOf(url))) await cache.delete(url)
  }
}

const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address)
  return pathname + search
}
