// The pages of a visit up to its outcome. Each is a form: it works without script, by keyboard,
// and a reload shows the same step again.

import { html } from 'hono/html'
import type { DocumentType, Session } from '../identity/session.ts'
import { drawing } from './drawings.ts'
import type { Html } from './layout.ts'
import { allowedTypes, type Step } from './steps.ts'

interface StepPage {
  title: string
  body: Html
}

const TYPE_NAMES: Record<DocumentType, string> = {
  driving_license: 'Driving licence',
  id_card: 'Identity card',
  passport: 'Passport',
}

export function welcome(steps: Step[]): StepPage {
  const needs: Html[] = []
  if (steps.includes('document')) needs.push(html`<li>A valid identity document, not a copy</li>`)
  if (steps.includes('selfie')) needs.push(html`<li>Your face, for a selfie</li>`)
  if (steps.includes('id_number')) needs.push(html`<li>Your ID number</li>`)
  if (steps.includes('email') || steps.includes('phone')) {
    needs.push(html`<li>Your email or phone, to confirm with a code</li>`)
  }
  return {
    title: 'Verify your identity',
    body: html`
      <h1>Let’s verify your identity</h1>
      <p>
        A business asks you to show who you are. Stripe checks it for them and tells them the
        result. It takes 1 to 2 minutes.
      </p>
      <h2>You will need</h2>
      <ul class="ticks">${needs}</ul>
      <details>
        <summary>What happens with my data?</summary>
        <p>
          On the real page, Stripe uses pictures of your document and face to verify you, which can
          include biometric data, and shares the result with the business. You may refuse. Here in
          test mode no picture is taken and nothing leaves this computer.
        </p>
      </details>
      <form method="post" class="actions">
        <input type="hidden" name="step" value="welcome" />
        <button name="go" value="accept">Accept and continue</button>
        <button name="go" value="decline" class="second">No, don’t verify</button>
      </form>
    `,
  }
}

export function chooseDocument(session: Session): StepPage {
  const types = allowedTypes(session)
  const chosen = session.document_type ?? types[0]
  const choices = types.map(
    (type) => html`<label class="choice">
      <input type="radio" name="document_type" value="${type}" ${type === chosen ? 'checked' : ''} />
      ${TYPE_NAMES[type]}
    </label>`,
  )
  return {
    title: 'Choose a document',
    body: html`
      <h1 id="heading">Which document will you show?</h1>
      <form method="post">
        <input type="hidden" name="step" value="document" />
        <fieldset>
          <legend class="hidden">Document</legend>
          ${choices}
        </fieldset>
        <div class="actions"><button name="go" value="next">Continue</button></div>
      </form>
    `,
  }
}

const CAPTURES = {
  front: {
    heading: 'Photograph the front',
    hint: 'Lay the document flat, in good light, with all four corners in the frame.',
  },
  back: { heading: 'Photograph the back', hint: 'Turn the document over. Keep it sharp.' },
  selfie: { heading: 'Take a selfie', hint: 'Look straight ahead. Take off glasses and hat.' },
}

export function capture(step: 'front' | 'back' | 'selfie'): StepPage {
  const { heading, hint } = CAPTURES[step]
  return {
    title: heading,
    body: html`
      <h1>${heading}</h1>
      <p>${hint}</p>
      <div class="camera">${drawing(step)}</div>
      <p class="aside">Test mode: the camera stays off, a drawing stands in for the picture.</p>
      ${stepForm(step, 'Take photo')}
    `,
  }
}

const FIELDS = {
  id_number: {
    heading: 'Enter your ID number',
    label: 'Last 4 digits of your Social Security number',
    hint: 'Test mode: any four digits, such as 0000.',
    error: 'Enter exactly four digits.',
    pattern: /^\d{4}$/,
    refuse: null,
  },
  email: {
    heading: 'Confirm your email address',
    label: 'Code from the email',
    hint: 'Test mode: nothing was sent. Any six digits, such as 000000.',
    error: 'Enter exactly six digits.',
    pattern: /^\d{6}$/,
    refuse: "I can't confirm this email",
  },
  phone: {
    heading: 'Confirm your phone number',
    label: 'Code from the text message',
    hint: 'Test mode: nothing was sent. Any six digits, such as 000000.',
    error: 'Enter exactly six digits.',
    pattern: /^\d{6}$/,
    refuse: "I can't confirm this phone",
  },
}

export type FieldStep = keyof typeof FIELDS

export const isFieldStep = (step: Step): step is FieldStep => Object.hasOwn(FIELDS, step)

/** Null when the value will do. */
export const fieldError = (step: FieldStep, value: string): string | null =>
  FIELDS[step].pattern.test(value.trim()) ? null : FIELDS[step].error

export function field(step: FieldStep, error: string | null): StepPage {
  const { heading, label, hint, refuse } = FIELDS[step]
  return {
    title: error ? `Error: ${heading}` : heading,
    body: html`
      <h1>${heading}</h1>
      <form method="post">
        <input type="hidden" name="step" value="${step}" />
        <label for="value">${label}</label>
        <p class="aside" id="hint">${hint}</p>
        ${error ? html`<p class="error" id="error">${error}</p>` : ''}
        <input
          id="value"
          name="value"
          inputmode="numeric"
          autocomplete="off"
          maxlength="12"
          aria-describedby="${error ? 'hint error' : 'hint'}"
          ${error ? 'aria-invalid=true autofocus' : ''}
        />
        <div class="actions">
          <button name="go" value="next">Continue</button>
          ${refuse ? html`<button name="go" value="refuse" class="second">${refuse}</button>` : ''}
        </div>
      </form>
    `,
  }
}

const stepForm = (step: Step, label: string): Html =>
  html`<form method="post" class="actions">
    <input type="hidden" name="step" value="${step}" />
    <button name="go" value="next">${label}</button>
  </form>`
