// An answer of the API, and every shape of Stripe error the sandbox gives. Errors are answers
// like any other: a call returns one, nothing throws.

export interface Answer {
  status: number
  body: unknown
}

/** Tells an answer from what a step yields when all is well (a form's values are never numbers). */
export const isAnswer = (step: unknown): step is Answer =>
  typeof step === 'object' && step !== null && 'status' in step && typeof step.status === 'number'

type ErrorType = 'api_error' | 'idempotency_error' | 'invalid_request_error'

interface StripeError {
  type: ErrorType
  message: string
  code?: string
  param?: string
}

export const ok = (body: unknown): Answer => ({ status: 200, body })

export function fail(status: number, error: StripeError): Answer {
  const doc = error.code && { doc_url: `https://docs.stripe.com/error-codes#${dashed(error.code)}` }
  return { status, body: { error: { ...error, ...doc } } }
}

const dashed = (code: string): string => code.replaceAll('_', '-')

export function invalid(message: string, param?: string, code?: string): Answer {
  return fail(400, {
    type: 'invalid_request_error',
    message,
    ...(param && { param }),
    ...(code && { code }),
  })
}

export function missing(noun: string, id: string, param = 'id'): Answer {
  return fail(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${noun}: '${id}'`,
    param,
  })
}

export function unauthorized(message: string, code?: string): Answer {
  return fail(401, { type: 'invalid_request_error', message, ...(code && { code }) })
}

export function forbidden(message: string): Answer {
  return fail(403, { type: 'invalid_request_error', message })
}

export function unknownUrl(method: string, path: string): Answer {
  return fail(404, {
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${method}: ${path}). Please see https://docs.stripe.com/api.`,
  })
}

export function serverError(status: number): Answer {
  return fail(status, { type: 'api_error', message: 'An unknown error occurred' })
}

export function rateLimited(): Answer {
  return fail(429, {
    type: 'invalid_request_error',
    code: 'rate_limit',
    message: 'Request rate limit exceeded.',
  })
}
