// The modal's front door. stripe.js frames an empty page of ours and hands it the client secret by
// message, so the secret is in no URL; that page asks here what to show.

import { html } from 'hono/html'
import * as v from 'valibot'
import type { Opened } from '../identity/passes.ts'
import type { World } from '../world.ts'
import type { Html } from './layout.ts'
import { openVisit } from './visit.ts'

const Opening = v.object({
  client_secret: v.string(),
  parent_origin: v.pipe(v.string(), v.regex(/^https?:\/\/[^/\s;,]+$/)),
})

interface BrowserError {
  type: 'invalid_request_error'
  code: string
  message: string
}

export function openModal(world: World, asked: unknown): { url: string } | { error: BrowserError } {
  const opening = v.safeParse(Opening, asked)
  if (!opening.success) return { error: refusal('unknown') }
  const { client_secret, parent_origin } = opening.output
  // A link's token opens the hosted page, never the modal.
  if (!client_secret.includes('_secret_')) return { error: refusal('unknown') }
  const visit = openVisit(world, client_secret, parent_origin)
  return 'step' in visit ? { url: `/visit/${visit.id}` } : { error: refusal(visit.kind) }
}

const REFUSALS = {
  unknown: ['resource_missing', 'No such VerificationSession: the client secret is not valid.'],
  used: [
    'session_expired',
    'This client secret was already used. Retrieve the session for a new one.',
  ],
  expired: [
    'session_expired',
    'This client secret has expired. Retrieve the session for a new one.',
  ],
  closed: [
    'verification_session_unexpected_state',
    'This VerificationSession no longer wants input.',
  ],
} as const

function refusal(kind: Exclude<Opened['kind'], 'open'>): BrowserError {
  const [code, message] = REFUSALS[kind]
  return { type: 'invalid_request_error', code, message }
}

export const modalShell = (): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Identity verification</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/page.css" />
        <script type="module" src="/modal.js"></script>
      </head>
      <body>
        <main aria-label="Identity verification"><p role="status">Opening…</p></main>
      </body>
    </html>`
