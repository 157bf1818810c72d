// The frame round every page a person sees: title, test-mode banner, and what the scripts of the
// modal need to know, as data attributes (the page's CSP allows no inline script or style).

import { html } from 'hono/html'
import type { Step } from './steps.ts'

export type Html = ReturnType<typeof html>

/** Told to the page round the modal once the visit is over. */
export interface Report {
  kind: 'submitted' | 'error'
  session: string
  code?: string
  message?: string
}

interface Page {
  title: string
  body: Html
  parentOrigin: string | null
  report?: Report
  /** 0 to 1, how far along; left out before the first and after the last step. */
  progress?: number
  /** The step that Back leaves; left out where there is nothing to go back to. */
  backFrom?: Step
}

export function layout({ title, body, parentOrigin, report, progress, backFrom }: Page): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} · Identity verification</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/page.css" />
        <script type="module" src="/page.js"></script>
      </head>
      <body
        data-parent-origin="${parentOrigin ?? ''}"
        data-report="${report ? JSON.stringify(report) : ''}"
      >
        <header>
          <p class="banner"><strong>Test mode</strong> Nothing you enter is checked or kept.</p>
          <div class="bar">
            <span class="brand">${SHIELD} Identity verification</span>
            ${parentOrigin === null ? '' : html`<button type="button" class="plain" data-close>Close</button>`}
          </div>
          ${
            progress === undefined
              ? ''
              : html`<progress max="100" value="${Math.round(progress * 100)}" aria-label="Progress"></progress>`
          }
        </header>
        <main aria-label="Identity verification">${body} ${backFrom ? backForm(backFrom) : ''}</main>
        <footer>A sandbox that stands in for Stripe Identity.</footer>
      </body>
    </html>`
}

const backForm = (step: Step): Html =>
  html`<form method="post" class="back">
    <input type="hidden" name="step" value="${step}" />
    <button name="go" value="back" class="plain">Back</button>
  </form>`

const SHIELD = html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
  <path fill="currentColor" d="M12 2 4 5v6c0 5 3.4 9.3 8 11 4.6-1.7 8-6 8-11V5z" />
  <path fill="none" stroke="var(--paper)" stroke-width="2" d="m8 12 3 3 5-6" />
</svg>`
