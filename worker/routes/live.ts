/** A pass for the live socket, and the socket itself (`requests/live-sockets.ts`). */
import { answer, problemResponse } from '../http/problem-response.ts'
import type { SiteContext } from '../site-context.ts'
import { NoBody, onCall } from './call.ts'

export const livePass = onCall(NoBody, ({ device }, _, site) =>
  answer({ pass: site.sockets.makePass(device) }),
)

/** `protocols`: the header `Sec-WebSocket-Protocol`, whose pass is the only proof of this call. */
export const openSocket = (site: SiteContext | null, protocols: string | null): Response =>
  site?.sockets.open(protocols) ?? problemResponse('pass_refused')
