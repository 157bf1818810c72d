/**
 * Reads the link in this page's address, whatever messengers, mails and keyboards did to it on the way:
 * another case, `%23` for `#`, brackets and full stops around it, line breaks and invisible characters
 * in it, words or tracking parameters behind it. What cannot be the whole of a link is told apart, so
 * that the person hears what is wrong. Pure.
 */
import { BASE32, ticketLetters } from '../../../shared/record/ticket-head.ts'

export type Unreadable = 'cut' | 'damaged' | 'no_link' | 'old_form'

export type Link =
  | { kind: 'none' }
  | { kind: 'ticket'; text: string }
  /** `SITE.TOKEN`. */
  | { kind: 'short'; text: string }
  | { kind: 'unreadable'; why: Unreadable }

type Address = Pick<URL, 'pathname' | 'search' | 'hash'>

/** The letters of what may be a link, and where among them there was a gap. */
type Letters = { text: string; gaps: ReadonlySet<number> }

const unreadable = (why: Unreadable): Link => ({ kind: 'unreadable', why })

export function readLink({ pathname, search, hash }: Address): Link {
  const letters = lettersOf(behindMark(decoded(pathname + search + hash)))
  if (letters === null) return unreadable('no_link')
  if (letters.text === '') return { kind: 'none' }
  return shortIn(letters) ?? oldIn(letters) ?? ticketIn(letters)
}

/** Mails and messengers encode what is encoded already. */
function decoded(text: string): string {
  let now = text
  for (let times = 0; times < 3; times++) now = now.replaceAll(/(?:%[0-9a-f]{2})+/gi, decodedRun)
  return now
}

function decodedRun(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    // Cut in the middle of a character, or no UTF-8: it is no part of a link.
    return run
  }
}

/** What follows the `#`; in a path that has none, nothing does. */
const behindMark = (text: string): string => /#(.*)$/s.exec(text)?.[1] ?? ''

/** Null where there is something, but nothing of a link. */
function lettersOf(raw: string): Letters | null {
  const plain = raw
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .toUpperCase()
    // Line breaks, and the mark with which mails quote a line.
    .replaceAll(/[\s>|]+/g, ' ')
  const [, run = ''] = /^[^A-Z0-9]*([A-Z0-9. -]*)/.exec(plain) ?? []
  const words = run.trim().split(' ')
  const text = words.join('')
  const gaps = new Set(words.map((_, i) => words.slice(0, i + 1).join('').length))
  return text === '' && /[\p{L}\p{N}]/u.test(plain) ? null : { text, gaps }
}

const SHORT = /^([A-Z0-9](?:[A-Z0-9-]{0,30}[A-Z0-9])?\.)([A-Z2-7]{26})(.*)$/
const SHORT_BEGUN = /^[A-Z0-9][A-Z0-9-]{0,31}(\.[A-Z2-7]{0,25})?[.-]*$/
const SHORT_LIKE = /^[A-Z0-9][A-Z0-9-]{0,31}\./

function shortIn({ text, gaps }: Letters): Link | null {
  const [, site = '', token = '', more = ''] = SHORT.exec(text) ?? []
  if (token === '') return SHORT_BEGUN.test(text) ? unreadable('cut') : null
  const end = site.length + token.length
  return isBase32(token) && (/^([.-]|$)/.test(more) || gaps.has(end))
    ? { kind: 'short', text: site + token }
    : unreadable('damaged')
}

/** A JWS, as tickets once were: its header begins with `alg` or `typ`. */
const oldIn = ({ text }: Letters): Link | null =>
  /^EYJ(HBGCIOI|0EXAIOI)/.test(text) ? unreadable('old_form') : null

function ticketIn({ text, gaps }: Letters): Link {
  if (SHORT_LIKE.test(text)) return unreadable('damaged')
  const [run = ''] = /^[A-Z0-9]*/.exec(text) ?? []
  const wanted = ticketLetters(run)
  if (wanted === null) return unreadable('no_link')
  const ticket = run.slice(0, wanted)
  if (/[0189]/.test(ticket)) return unreadable('damaged')
  if (run.length < wanted) return unreadable('cut')
  const isWhole = isBase32(ticket) && (run.length === wanted || gaps.has(wanted))
  return isWhole ? { kind: 'ticket', text: ticket } : unreadable('damaged')
}

/** The last letter has bits to spare; of the letters that would give the same bytes one alone is right. */
function isBase32(text: string): boolean {
  const spare = (text.length * 5) % 8
  const values = Array.from(text, (letter) => BASE32.indexOf(letter))
  return !values.includes(-1) && (values.at(-1) ?? 0) % 2 ** spare === 0
}
