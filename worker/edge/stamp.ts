/** What every answer of the Worker carries, whatever it is about. */
import { securityHeaders } from '../../shared/security-headers.ts'

export const CALL_HEADER = 'X-Request-Id'

export function stamp(response: Response, call: string): Response {
  // What comes from an object or from the assets has headers that cannot be changed.
  const stamped = new Response(response.body, response)
  for (const [name, value] of Object.entries(securityHeaders('app')))
    if (!stamped.headers.has(name)) stamped.headers.set(name, value)
  stamped.headers.set(CALL_HEADER, call)
  return stamped
}
