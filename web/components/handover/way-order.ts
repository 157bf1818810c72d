/** The ways of handing over a request, and the order in which they are offered. Pure. */

/** What is started from here: on this device, or on Stripe's page in its browser. */
export type Way = 'here' | 'page'

/** And on the person's own phone: by a code that is held out to them, or by a link that is sent. */
export type AnyWay = 'code' | 'send' | Way

export type Situation = {
  /** This device has a short link of it, or can make a ticket. */
  canLink: boolean
  isOffline: boolean
  isUsedUp: boolean
  /** It failed here for want of a camera. */
  isElsewhere: boolean
  /** The way by which the person has just come back, or the usual one here. */
  first: Way | null
  /** What there is here besides links. */
  own: readonly Way[]
}

/** Not `works`: offered all the same, for what the app believes about the network may be old. */
type Offered = { way: AnyWay; works: boolean }

export function waysInOrder({
  canLink,
  isOffline,
  isUsedUp,
  isElsewhere,
  first,
  own,
}: Situation): Offered[] {
  const links: AnyWay[] = canLink && !isUsedUp ? ['code', 'send'] : []
  const works = !isOffline && !isUsedUp
  const again: AnyWay[] = works && !isElsewhere && first && own.includes(first) ? [first] : []
  const others = [...links, ...own]
  const ways = [...again, ...others.filter((way) => way !== again[0])]
  return ways.map((way) => ({ way, works: works || way === 'code' || way === 'send' }))
}
