// Headers of every page a person sees: no script or style but our own, nothing kept, and framed by
// nobody except the very page that opened the modal.

interface Framing {
  parentOrigin: string | null
  returnUrl: string | null
}

// The modal's first page is framed before it is known by whom.
const ANY_TESTER = 'http://localhost:* http://127.0.0.1:* https:'

export const modalHeaders = () => headers(ANY_TESTER, "'self'")

export function pageHeaders({ parentOrigin, returnUrl }: Framing): Record<string, string> {
  const formAction = returnUrl === null ? "'self'" : `'self' ${sourceOf(returnUrl)}`
  return headers(parentOrigin ?? "'none'", formAction)
}

// A form's target is checked through its redirects too, so the way back must be allowed.
function sourceOf(url: string): string {
  const { origin, protocol } = new URL(url)
  return origin === 'null' ? protocol : origin
}

const headers = (ancestors: string, formAction: string): Record<string, string> => ({
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    `form-action ${formAction}`,
    `frame-ancestors ${ancestors}`,
  ].join('; '),
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
})
