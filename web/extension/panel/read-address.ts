/** What somebody pasted or typed to say where their deployment is. Pure. */

/** `code`: it was a whole enrolment link. */
type ReadAddress = { origin: string; code: string | null }

/** Without TLS only on this machine, where somebody tries it. */
const LOCAL = /^(localhost|127\.0\.0\.1)$/

/** Null where it is no address of a deployment. A host alone is one, for nobody types `https://`. */
export function readAddress(typed: string): ReadAddress | null {
  const text = typed.trim()
  const url = parsed(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`)
  if (!url?.hostname || url.username || url.password) return null
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOCAL.test(url.hostname)))
    return null
  // Somebody's words, not a host.
  if (!LOCAL.test(url.hostname) && !/\.[^.]+$/.test(url.hostname)) return null
  const code = /^\/enrol\/?$/.test(url.pathname) ? decoded(url.hash.slice(1)) : ''
  return { origin: url.origin, code: code || null }
}

/**
 * What the fields of address and code hold once the first of them changed: a link that came in one piece
 * fills both. Of one that is typed the code is not whole yet with its first letter, so it stays where it is
 * until the form is sent. `code` is null where the other field keeps what it has.
 */
export function fillFrom(before: string, typed: string): { address: string; code: string | null } {
  const cameWhole = Math.abs(typed.length - before.length) > 1
  const read = cameWhole ? readAddress(typed) : null
  return read?.code ? { address: read.origin, code: read.code } : { address: typed, code: null }
}

/** Where an enrolment link that was scanned leads, which may be no address of a deployment; null for a code alone. */
export function originOfScan(scanned: string): string | null {
  const text = scanned.trim()
  return /^https?:\/\//.test(text) ? (parsed(text)?.origin ?? null) : null
}

function parsed(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    // A stray percent sign: it can be mended by hand.
    return fragment
  }
}
