/** A pass for the live socket, and the socket itself (`requests/live-sockets.ts`). */
import { answer, problemResponse } from '../http/problem-response.ts'
import type { SiteContext } from '../site-context.ts'
import { NoBody, onCall } from './call.ts'

export const livePass = onCall(NoBody, ({ device }, _, site) =>
  answer({ pass: site.sockets.makePass(device) }),
)

/** The pass in its header `Sec-WebSocket-Protocol` is the only proof of this call. */
export const openSocket = (site: SiteContext | null, request: Request): Response =>
  site?.sockets.open(request) ?? problemResponse('pass_refused')
