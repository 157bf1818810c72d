// The outcome page, where a test chooses what Stripe will have found, and the pages after it.

import { html } from 'hono/html'
import { FAILURE_CODES, type FailureCode, failureText } from '../identity/failures.ts'
import type { Opened } from '../identity/passes.ts'
import type { Html } from './layout.ts'

interface EndPage {
  title: string
  body: Html
}

const GROUPS: [string, (code: FailureCode) => boolean][] = [
  ['Document', (code) => failureText(code).check === 'document'],
  ['Selfie', (code) => failureText(code).check === 'selfie'],
  ['ID number', (code) => failureText(code).check === 'id_number'],
  ['Email and phone', (code) => ['email', 'phone'].includes(failureText(code).check ?? '')],
  ['Ended without submitting', (code) => failureText(code).check === null],
]

export function chooseOutcome(): EndPage {
  const groups = GROUPS.map(
    ([name, belongs]) => html`<fieldset>
      <legend>${name}</legend>
      ${FAILURE_CODES.filter(belongs).map((code) => radio(code, failureText(code).reason))}
    </fieldset>`,
  )
  return {
    title: 'Choose an outcome',
    body: html`
      <h1>Choose an outcome</h1>
      <p>In test mode nobody looks at what you sent. Say what the result should be.</p>
      <form method="post">
        <input type="hidden" name="step" value="outcome" />
        <fieldset>
          <legend>Success</legend>
          <label class="choice">
            <input type="radio" name="outcome" value="verified" checked />
            <span>Verification success <code>verified</code></span>
          </label>
        </fieldset>
        <details>
          <summary>Verification failure</summary>
          ${groups}
        </details>
        <label class="choice">
          <input type="checkbox" name="async" value="true" />
          <span>Decide later (asynchronous): stays in processing for 15 seconds</span>
        </label>
        <div class="actions"><button name="go" value="submit">Submit</button></div>
      </form>
    `,
  }
}

const radio = (code: FailureCode, reason: string): Html =>
  html`<label class="choice">
    <input type="radio" name="outcome" value="${code}" />
    <span>${reason} <code>${code}</code></span>
  </label>`

export function done(returnUrl: string | null): EndPage {
  return {
    title: 'Submitted',
    body: html`
      <h1>Thank you, that’s all</h1>
      <p role="status">
        Your information was submitted. The business learns the result, usually within a few minutes.
      </p>
      ${wayBack(returnUrl)}
    `,
  }
}

export function ended(code: FailureCode | null, returnUrl: string | null): EndPage {
  const declined = code === 'consent_declined'
  return {
    title: declined ? 'Not verified' : 'Ended',
    body: html`
      <h1>${declined ? 'You chose not to verify' : 'This verification has ended'}</h1>
      <p role="status">
        ${code ? failureText(code).reason : ''} Nothing was submitted. The business that asked you can
        tell you about other ways.
      </p>
      ${wayBack(returnUrl)}
    `,
  }
}

const wayBack = (returnUrl: string | null): Html =>
  returnUrl === null
    ? html`<p>You can close this page.</p>`
    : html`<p class="actions"><a class="button" href="${returnUrl}">Return to the business</a></p>`

const SHUT = {
  unknown: ['This link is not valid', 'Check that it was copied whole, or ask for a new one.'],
  used: ['This link was already used', 'Each link works once. Ask the business for a new one.'],
  expired: ['This link has expired', 'Ask the business that sent it for a new one.'],
  closed: ['Nothing left to do here', 'This verification was already submitted or called off.'],
} as const

export function shut(kind: Exclude<Opened['kind'], 'open'>): EndPage & { status: 404 | 410 } {
  const [title, advice] = SHUT[kind]
  return {
    status: kind === 'unknown' ? 404 : 410,
    title,
    body: html`<h1>${title}</h1><p>${advice}</p>`,
  }
}
