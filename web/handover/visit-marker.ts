/**
 * What a kiosk's visit takes along to the handover page and back: which request, which language, and how
 * long the site waits for somebody who does nothing. Nothing that was typed. Without it the handover page
 * of a kiosk opens for nobody, so that Back never leads into the visit of somebody who has left.
 */
import * as v from 'valibot'
import { RequestId } from '../../shared/ids.ts'
import { Language } from '../../shared/protocol/settings.ts'

const KEY = 'visit'

/** The event by which the page tells its document that it counts the idle time from here on. */
export const IDLE_IS_WATCHED = 'idle-is-watched'

const Marker = v.object({ request: RequestId, language: Language, idle_s: v.number() })
export type Marker = v.InferOutput<typeof Marker>

export const markVisit = (marker: Marker): void =>
  sessionStorage.setItem(KEY, JSON.stringify(marker))

/** Null where no visit is under way in this tab. */
export function markedVisit(): Marker | null {
  const kept = sessionStorage.getItem(KEY)
  if (kept === null) return null
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Marker), kept)
  return parsed.success ? parsed.output : null
}

export const unmarkVisit = (): void => sessionStorage.clear()
