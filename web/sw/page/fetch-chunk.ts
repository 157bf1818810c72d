/**
 * How every part of the app that is fetched later comes: with its own style sheets, where it has any, and
 * within a time. In place of Vite's helper, which also fetches ahead what the service worker has at hand.
 *
 * Must: each `import()` of the app ends, for nothing else bounds it. Who asked says what is missing.
 */

/** A server that takes a call and never answers would be waited for as long as the browser likes. */
const PART_MS = 10_000
/** A plain screen is better than none. */
const SHEET_MS = 5_000

export function __vitePreload<T>(
  load: () => Promise<T>,
  sheets: readonly string[] = [],
): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(reject, PART_MS, Error('silence'))
    // Once more: Firefox breaks off what a page fetches when it is left. By then that page is gone, or
    // shown again, and needs the part.
    const part = load().catch(() => new Promise((done) => setTimeout(done, 500)).then(load))
    Promise.all([part, ...sheets.map(fetchSheet)]).then(([came]) => resolve(came), reject)
  })
}

/** Resolves also where it cannot be had. */
function fetchSheet(path: string): Promise<unknown> {
  const link = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: `/${path}`,
  })
  document.head.append(link)
  return new Promise((done) => {
    link.onload = link.onerror = done
    setTimeout(done, SHEET_MS)
  })
}
