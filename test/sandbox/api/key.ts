// Who is calling: reads the API key from a Bearer or Basic header. Any test key will do; the
// key's kind decides what may be expanded. Live keys are refused before anything is read.

import { type Answer, unauthorized } from './answer.ts'

export type KeyKind = 'sk_test' | 'rk_test'

const MISSING =
  "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."

export function readKey(header: string | undefined): KeyKind | Answer {
  const key = header === undefined ? '' : keyFrom(header)
  if (key === '') return unauthorized(MISSING)
  if (/^(sk|rk)_live_/.test(key)) {
    return unauthorized('This is a local sandbox: it refuses live keys. Use a test key.')
  }
  if (key.startsWith('pk_')) {
    return unauthorized(
      'This API call cannot be made with a publishable API key. Please use a secret API key.',
      'secret_key_required',
    )
  }
  if (/^sk_test_\w+$/.test(key)) return 'sk_test'
  if (/^rk_test_\w+$/.test(key)) return 'rk_test'
  return unauthorized(`Invalid API Key provided: ${masked(key)}`)
}

function keyFrom(header: string): string {
  const [scheme, credentials = ''] = header.split(' ', 2)
  switch (scheme?.toLowerCase()) {
    case 'bearer':
      return credentials.trim()
    case 'basic':
      return userName(credentials)
    default:
      return ''
  }
}

function userName(credentials: string): string {
  try {
    return atob(credentials).split(':', 1)[0] ?? ''
  } catch {
    // Not base64: there is no key in it.
    return ''
  }
}

const masked = (key: string): string =>
  key.length < 12 ? '*'.repeat(key.length) : `${key.slice(0, 8)}****${key.slice(-4)}`
