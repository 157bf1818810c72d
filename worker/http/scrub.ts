/**
 * The last line of defence of the log: nothing that is logged should hold any of this, and if it does
 * after all, it does not get out. Ids of requests, devices, sessions and calls pass unharmed. What
 * people call a request (`reference`) cannot be told by its form: it must not get here at all.
 */
const HIDDEN: readonly (readonly [what: string, form: RegExp])[] = [
  ['url', /\bhttps?:\/\/[^\s"'<>]+/gi],
  ['url', /\bverify\.stripe\.com[^\s"'<>]*/gi],
  ['key', /\b(?:sk|rk)_(?:live|test)_\w+/gi],
  ['key', /\bwhsec_[\w+/=]+/gi],
  ['secret', /\w+_secret_\w+/gi],
  ['token', /\beyJ[\w-]+(?:\.[\w-]*)*/g],
  ['email', /[^\s@"<>()[\]:;,]*@[^\s@"'<>()[\]:;,]+/g],
  // `SITE-XXXX-XXXX-XXXX`; an id of a request has twelve letters at its end, not four.
  ['code', /\b[a-z0-9-]+(?:[-\s][0-9a-z]{4}){3}(?![\w-])/gi],
  ['phone', /(?<![\w.-])\+?\(?\d(?:[\s().\-/]{0,2}\d){6,14}(?![\w-])/g],
  // Sealed parts, signatures, keys, hashes. A UUID has 36 characters.
  ['bytes', /[\w-]{40,}/g],
]

export const scrub = (text: string): string =>
  HIDDEN.reduce((scrubbed, [what, form]) => scrubbed.replaceAll(form, `[${what}]`), text)
