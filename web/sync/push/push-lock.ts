/**
 * One sender at a time across all tabs and the service worker, by Web Locks. It is held for one call and
 * taken anew for the next, so that whoever waits gets a turn; and it is bounded: a tab that the browser
 * froze in the middle of its call loses it. Two pushes at once do no harm, acknowledging is idempotent.
 */
const LOCK = 'fieldproof-push'
/** Held beside it while a call is out; the name tells how long that call may take, in ms. */
const CALL_LOCK = 'fieldproof-push-call '

type Bounds = {
  /** How long the holder may read and write its store, where it tells of no call. */
  storeMs: number
  /** Given to it beyond that, or beyond the time-out of its call. */
  graceMs: number
  /** How often a waiting caller looks whether the lock is still in the same hands. */
  lookMs: number
}
const BOUNDS: Bounds = { storeMs: 10_000, graceMs: 5_000, lookMs: 2_000 }

/** What it needs of the browser. */
export type LockingBrowser = {
  locks: {
    request<T>(name: string, options: LockOptions, work: () => Promise<T>): Promise<T>
    query(): Promise<LockManagerSnapshot>
  }
  /** Ms since some moment of its own; a clock that is set does not move it. */
  elapsed(): number
  abortAfter(ms: number): AbortSignal
}

const thisBrowser = (): LockingBrowser => ({
  locks: navigator.locks,
  elapsed: () => performance.now(),
  abortAfter: (ms) => AbortSignal.timeout(ms),
})

/** Waits for whoever is at work, and then looks for itself: what was saved meanwhile is never missed. */
export async function whileNobodyPushes<T>(
  work: () => Promise<T>,
  { storeMs, graceMs, lookMs } = BOUNDS,
  browser = thisBrowser(),
): Promise<T> {
  const { locks, elapsed } = browser
  let holder: string | null = null
  let since = elapsed()
  for (;;) {
    const taken = await tryFor(lookMs, work, browser)
    if (taken) return taken.value
    const current = await currentHolder(locks)
    if (current?.name !== holder) {
      holder = current?.name ?? null
      since = elapsed()
    } else if (current && elapsed() - since > (current.callMs ?? storeMs) + graceMs) {
      return take({ steal: true }, work, locks)
    }
  }
}

/** How long somebody in front of the screen waits for another tab's call. */
const PERSON_WAITS_MS = 2_000

/**
 * For a start: alone where whoever is at work ends soon, beside them where not. A tab that is frozen in its
 * call, or whose batch goes up a slow line, must not keep a person waiting.
 */
export async function aloneIfSoon<T>(
  work: () => Promise<T>,
  waitMs = PERSON_WAITS_MS,
  browser = thisBrowser(),
): Promise<T> {
  const taken = await tryFor(waitMs, work, browser)
  return taken ? taken.value : work()
}

/** Tells whoever waits how long this call may take. */
export const whileCalling = <T>(
  timeoutMs: number,
  call: () => Promise<T>,
  { locks } = thisBrowser(),
): Promise<T> => locks.request(`${CALL_LOCK}${timeoutMs} ${crypto.randomUUID()}`, {}, call)

type Locks = LockingBrowser['locks']

/** Null where somebody else has it for longer than `ms`. */
async function tryFor<T>(
  ms: number,
  work: () => Promise<T>,
  { locks, abortAfter }: LockingBrowser,
): Promise<{ value: T } | null> {
  const signal = abortAfter(ms)
  try {
    return { value: await take({ signal }, work, locks) }
  } catch (error) {
    if (signal.aborted && error === signal.reason) return null
    throw error
  }
}

async function take<T>(options: LockOptions, work: () => Promise<T>, locks: Locks): Promise<T> {
  let running: Promise<T> | undefined
  try {
    return await locks.request(LOCK, options, () => {
      running = work()
      return running
    })
  } catch (error) {
    // Another tab took it over: what runs here goes on, and its result counts.
    if (running) return running
    throw error
  }
}

/** Null while nobody has it. `name` changes with every call of it; `callMs`: how long that may take. */
async function currentHolder(
  locks: Locks,
): Promise<{ name: string; callMs: number | null } | null> {
  const { held = [] } = await locks.query()
  const lock = held.find(({ name }) => name === LOCK)
  if (!lock) return null
  // Who lost the lock in mid-call may still hold the name of that call.
  const call = held.find(
    ({ name, clientId }) => clientId === lock.clientId && name?.startsWith(CALL_LOCK),
  )?.name
  const [ms] = call?.slice(CALL_LOCK.length).split(' ') ?? []
  return { name: `${lock.clientId} ${call ?? ''}`, callMs: ms === undefined ? null : Number(ms) }
}
