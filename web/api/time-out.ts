/**
 * How long a call may take. A file of its own, so that whoever waits for a call, and the simulation,
 * reckon as the call itself does.
 */
const TIMEOUT_MS = 15_000
/** Longer than the Worker waits for Stripe. */
const STRIPE_TIMEOUT_MS = 40_000
/** A line that carries less than 1 KB a second is as good as cut. */
const MS_PER_BYTE = 1

/** How long a call with a body of so many bytes may take before it counts as cut. */
export const timeoutMs = (bytes: number, waitsForStripe: boolean): number =>
  (waitsForStripe ? STRIPE_TIMEOUT_MS : TIMEOUT_MS) + bytes * MS_PER_BYTE
