/**
 * The one table of response headers: the build writes it into the static assets' `_headers`, the
 * Worker puts it on every answer of its own. Stripe's origins are allowed on the handover page only.
 */

export type Page = 'app' | 'handover' | 'kiosk_handover'

/** Where browsers tell what the policy stopped. */
export const CSP_REPORT_PATH = '/api/csp'
const REPORT_GROUP = 'fieldproof'

/** The one policy of Trusted Types, for the one script that a page names: the service worker. */
export const TRUSTED_TYPES_POLICY = 'fieldproof'
/** And one for the worker that reads lists, which is fetched with their screen. */
export const LISTS_POLICY = 'fieldproof-lists'

const csp = (directives: Record<string, string>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ')

/** What stands within the built documents, as the policy names it: `'sha256-du3zAbAlKEExGMcIft5GMFtxSSKmHxMb41XaWip3bQs='`. */
export type Inline = { scripts: readonly string[]; styles: readonly string[] }
const NOTHING_INLINE: Inline = { scripts: [], styles: [] }

/**
 * The scripts within the handover page (`web/build/documents.ts`), as a policy names them: the Worker, which
 * gives that page its headers, does not read it.
 */
export const HANDOVER_SCRIPTS = [
  "'sha256-du3zAbAlKEExGMcIft5GMFtxSSKmHxMb41XaWip3bQs='",
  "'sha256-VZPwgHFv9Pncj/E7QuR7k9pnxn99VESHIugLV8UJEqw='",
]

/** `stripe`: where Stripe.js and its frames come from; unused on the app's own pages. */
function contentSecurityPolicy(page: Page, stripe: StripeOrigins, inline: Inline): string {
  const own = {
    'default-src': "'none'",
    // WebAssembly for the scanner, where the browser reads no codes itself; no `eval`.
    'script-src': ["'self' 'wasm-unsafe-eval'", ...inline.scripts].join(' '),
    'style-src': ["'self'", ...inline.styles].join(' '),
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    // The first is what browsers know today, the second what some know already.
    'report-uri': CSP_REPORT_PATH,
    'report-to': REPORT_GROUP,
  }
  // Stripe.js knows nothing of Trusted Types, so they end where its page begins.
  const trustedTypes = {
    'require-trusted-types-for': "'script'",
    'trusted-types': `${TRUSTED_TYPES_POLICY} ${LISTS_POLICY}`,
  }
  if (page === 'app') return csp({ ...own, ...trustedTypes })
  return csp({
    ...own,
    // Stripe.js puts its frame on the page with inline styles.
    'style-src': "'self' 'unsafe-inline'",
    'script-src': ["'self'", ...stripe.script, ...HANDOVER_SCRIPTS].join(' '),
    'frame-src': stripe.frame.join(' '),
    'connect-src': `'self' ${stripe.connect.join(' ')}`,
    ...(page === 'kiosk_handover' && { sandbox: KIOSK_SANDBOX }),
  })
}

/**
 * On a kiosk nothing opens another window, from within Stripe's frame neither: no idle time of ours would
 * ever close it. Nor does that frame send this page elsewhere.
 */
const KIOSK_SANDBOX = 'allow-forms allow-same-origin allow-scripts'

export type StripeOrigins = { script: string[]; frame: string[]; connect: string[] }

/** As Stripe's security guide lists them; `verify.stripe.com` is where the modal's page lives. */
export const STRIPE_ORIGINS: StripeOrigins = {
  script: ['https://js.stripe.com', 'https://*.js.stripe.com'],
  frame: [
    'https://js.stripe.com',
    'https://*.js.stripe.com',
    'https://hooks.stripe.com',
    'https://verify.stripe.com',
  ],
  connect: ['https://api.stripe.com'],
}

export function securityHeaders(
  page: Page,
  stripe = STRIPE_ORIGINS,
  inline = NOTHING_INLINE,
): Record<string, string> {
  const delegated = stripe.frame.filter(isHost).map((origin) => `"${origin}"`)
  const camera = page !== 'app' ? `(self ${delegated.join(' ')})` : '(self)'
  return {
    'Content-Security-Policy': contentSecurityPolicy(page, stripe, inline),
    'Reporting-Endpoints': `${REPORT_GROUP}="${CSP_REPORT_PATH}"`,
    'Permissions-Policy': `camera=${camera}, microphone=(), geolocation=(), payment=(), usb=()`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    // Stripe's page may be opened beside ours, but whoever opened ours holds no handle to it.
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    // No other origin embeds a file or an answer of ours as a picture, a script or a style.
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}

/**
 * The same table as Cloudflare's static assets read it, from a file `_headers` among them. `inline`: of
 * the documents there; the handover page gets its headers from the Worker.
 * https://developers.cloudflare.com/workers/static-assets/headers/
 */
export const staticHeaders = (inline = NOTHING_INLINE): string =>
  [
    '/*',
    ...Object.entries(securityHeaders('app', STRIPE_ORIGINS, inline)).map(
      ([name, value]) => `  ${name}: ${value}`,
    ),
    // File names carry a hash of their content.
    '/assets/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    '/sw.js',
    '  Cache-Control: no-cache',
    '',
  ].join('\n')

/** Permissions-Policy allowlists do not all take wildcards; these are the hosts that ask for it. */
const isHost = (origin: string) => !origin.includes('*')
