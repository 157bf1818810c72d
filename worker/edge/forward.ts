/**
 * Hands a call to the object of its site, which may be moving, starting or full at that moment. Only
 * errors that Cloudflare marks `retryable` are tried again, and never those of a full object.
 * https://developers.cloudflare.com/durable-objects/best-practices/error-handling/
 */
import { problem } from '../../shared/problem.ts'
import { log } from '../http/log.ts'
import { problemResponse } from '../http/problem-response.ts'
import type { Site } from '../site.ts'

const TRIES_MAX = 3
const OVERLOADED_RETRY_S = 5

type Stub = DurableObjectStub<Site>

/** `stubOf`: a stub that has failed stays broken, so each try gets its own. */
export async function onSite<T>(
  stubOf: () => Stub,
  act: (stub: Stub) => Promise<T>,
): Promise<T | Response> {
  for (let tries = 1; ; tries++) {
    try {
      return await act(stubOf())
    } catch (error) {
      const { retryable, overloaded } = marksOf(error)
      if (overloaded)
        return problemResponse(problem('throttled', { retry_after: OVERLOADED_RETRY_S }))
      log('site failed', { error })
      if (!retryable || tries === TRIES_MAX) throw error
      await scheduler.wait(100 * 2 ** tries * Math.random())
    }
  }
}

function marksOf(error: unknown): { retryable: boolean; overloaded: boolean } {
  const has = (mark: string) =>
    typeof error === 'object' && error !== null && Reflect.get(error, mark) === true
  return { retryable: has('retryable'), overloaded: has('overloaded') }
}
