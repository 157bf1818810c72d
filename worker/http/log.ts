/**
 * What may be logged: ids, phases, codes, and which call a line belongs to. Of an unexpected error, its
 * name and its frames; its message stays out, because it may quote what somebody sent. Every text is
 * scrubbed on top of that.
 */
import { AsyncLocalStorage } from 'node:async_hooks'

type Text =
  | 'call'
  | 'site'
  | 'device'
  /** A hash of the network address (`security/address-hash.ts`). */
  | 'from'
  | 'request'
  | 'phase'
  | 'code'
  | 'loop'
  | 'item'
  | 'method'
  | 'path'
  | 'stripe_request'
  | 'directive'
  | 'blocked'
type Fields = { [name in Text]?: string | undefined } & { status?: number; error?: unknown }

/** One line of JSON. `path`: without query and fragment; ids in it are fine. */
export function log(event: string, { error, ...fields }: Fields = {}): void {
  const line = { event, ...fields, ...(error ? describe(error) : {}) }
  console.log(
    JSON.stringify(line, (_, value) => (typeof value === 'string' ? scrub(value) : value)),
  )
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { error: error.name, at: frames.slice(0, 5).map((line) => line.trim()) }
}

/**
 * The last line of defence of the log: nothing that is logged should hold any of this, and if it does
 * after all, it does not get out. Ids of requests, devices, sessions and calls pass unharmed. What
 * people call a request (`reference`) cannot be told by its form: it must not get here at all.
 */
const HIDDEN: readonly (readonly [what: string, form: RegExp])[] = [
  ['url', /\bhttps?:\/\/[^\s"'<>]+/gi],
  // `SITE.TOKEN`. An id of a device has sixteen letters after its dot.
  ['link', /\b[a-z0-9-]{1,32}\.[a-z2-7]{26}(?![\w-])/gi],
  ['url', /\bverify\.stripe\.com[^\s"'<>]*/gi],
  ['key', /\b(?:sk|rk)_(?:live|test)_\w+/gi],
  ['key', /\bwhsec_[\w+/=]+/gi],
  ['secret', /\w+_secret_\w+/gi],
  ['token', /\beyJ[\w-]+(?:\.[\w-]*)*/g],
  ['link', /\/v(?:[%#]|\/(?=[^\s"'<>]))[^\s"'<>]*/gi],
  ['email', /[^\s@"<>()[\]:;,]*@[^\s@"'<>()[\]:;,]+/g],
  // `SITE-XXXX-XXXX-XXXX`; an id of a request has twelve letters at its end, not four.
  ['code', /\b[a-z0-9-]+(?:[-\s][0-9a-z]{4}){3}(?![\w-])/gi],
  ['phone', /(?<![\w.-])\+?\(?\d(?:[\s().\-/]{0,2}\d){6,14}(?![\w-])/g],
  // Sealed parts, signatures, keys, hashes. A UUID has 36 characters.
  ['bytes', /[\w-]{40,}/g],
]

/**
 * No text that belongs here is longer. Callers choose how long a path is, and to look through one takes
 * time that grows with its square.
 */
const LONGEST = 300

/** What may be a secret or personal, replaced by what it was: `[email]`. */
const scrub = (text: string): string =>
  text.length > LONGEST
    ? `[${text.length} characters]`
    : HIDDEN.reduce((scrubbed, [what, form]) => scrubbed.replaceAll(form, `[${what}]`), text)

const calls = new AsyncLocalStorage<string>()

/** What `work` logs, also after it awaited, belongs to the call of this id. */
export const inCall = <T>(call: string, work: () => T): T => calls.run(call, work)

/** Undefined in the alarm, which acts for nobody. Who joins a start under way is not named. */
export const currentCall = (): string | undefined => calls.getStore()
