/**
 * An e-mail address as it is recorded and sent to Stripe: RFC 6531 and 6532 without quotes and comments,
 * composed (NFC), its host in ASCII (A-labels, lower case). Whatever people type or paste becomes that
 * on their device (`web/draft/read-email.ts`). Pure.
 */
import * as v from 'valibot'
import { utf8 } from '../text/bytes.ts'
import { PlainText } from '../text/text.ts'
import { FIELD_MESSAGES } from './field-messages.ts'

/** RFC 5321 4.5.3.1, in octets. */
const LOCAL_MAX_BYTES = 64
export const EMAIL_MAX_BYTES = 254

/** An atom of RFC 6532: no blanks, controls or marks that hide; joiners belong to words of many scripts. */
const ATOM = "(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]|[\\u200c\\u200d]|(?![\\p{C}\\p{Z}])[^\\p{ASCII}])+"
const LOCAL = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`, 'u')

/** Labels of letters, digits and inner hyphens; the last one is no number, or it were an IP address. */
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const HOST = new RegExp(`^(?:${LABEL}\\.)+(?!\\d+$)(?=..)${LABEL}$`)

const isLocalPart = (text: string): boolean =>
  LOCAL.test(text) && utf8(text).length <= LOCAL_MAX_BYTES

const isAsciiHost = (text: string): boolean => text.length <= 253 && HOST.test(text)

function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  return isLocalPart(text.slice(0, Math.max(at, 0))) && isAsciiHost(text.slice(at + 1))
}

export const Email = v.pipe(
  PlainText,
  v.check((text) => utf8(text).length <= EMAIL_MAX_BYTES, FIELD_MESSAGES.email_long),
  v.check((text) => text === text.normalize('NFC') && isEmail(text), FIELD_MESSAGES.email),
)
