/**
 * How a chunk that is fetched later comes: with its own style sheets, where it has any. In place of
 * Vite's helper, which also fetches ahead what the service worker has at hand.
 */
export async function __vitePreload<T>(
  load: () => Promise<T>,
  sheets: readonly string[] = [],
): Promise<T> {
  await Promise.all(sheets.map(fetchSheet))
  return load()
}

/** Resolves also where it cannot be had: a plain screen is better than none. */
function fetchSheet(path: string): Promise<unknown> {
  const link = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: `/${path}`,
  })
  document.head.append(link)
  return new Promise((done) => {
    link.onload = link.onerror = done
  })
}
