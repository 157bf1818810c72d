/** The headers as they leave the house, word by word: each is a decision, and none changes unseen. */
import { expect, test } from 'vitest'
import {
  HANDOVER_SCRIPTS,
  securityHeaders,
  staticHeaders,
} from '../../../shared/pages/security-headers.ts'

test('the file `_headers` is this, line by line', () => {
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'report-uri /api/csp',
    'report-to fieldproof',
    "require-trusted-types-for 'script'",
    'trusted-types fieldproof fieldproof-lists',
  ]
  expect(staticHeaders().split('\n')).toEqual([
    '/*',
    `  Content-Security-Policy: ${policy.join('; ')}`,
    '  Reporting-Endpoints: fieldproof="/api/csp"',
    '  Permissions-Policy: camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
    '  Referrer-Policy: no-referrer',
    '  X-Content-Type-Options: nosniff',
    '  Strict-Transport-Security: max-age=31536000; includeSubDomains',
    '  Cross-Origin-Opener-Policy: same-origin-allow-popups',
    '  Cross-Origin-Resource-Policy: same-origin',
    '/assets/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    '/sw.js',
    '  Cache-Control: no-cache',
    '',
  ])
})

test('a kiosk’s handover page is the same in a sandbox: no popups, no dialogs, no leading away', () => {
  const policy = (page: 'handover' | 'kiosk_handover') =>
    securityHeaders(page)['Content-Security-Policy']
  const sandbox = '; sandbox allow-forms allow-same-origin allow-scripts'
  expect(policy('kiosk_handover')).toBe(policy('handover') + sandbox)
  const others = (page: 'handover' | 'kiosk_handover') => ({
    ...securityHeaders(page),
    'Content-Security-Policy': '',
  })
  expect(others('kiosk_handover')).toEqual(others('handover'))
})

test('the headers of the handover page are these, word by word', () => {
  const policy = [
    "default-src 'none'",
    `script-src 'self' https://js.stripe.com https://*.js.stripe.com ${HANDOVER_SCRIPTS.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self' https://api.stripe.com",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'report-uri /api/csp',
    'report-to fieldproof',
    'frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com https://verify.stripe.com',
  ]
  const hosts = '"https://js.stripe.com" "https://hooks.stripe.com" "https://verify.stripe.com"'
  expect(securityHeaders('handover')).toEqual({
    'Content-Security-Policy': policy.join('; '),
    'Reporting-Endpoints': 'fieldproof="/api/csp"',
    'Permissions-Policy': `camera=(self ${hosts}), microphone=(), geolocation=(), payment=(), usb=()`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
})
