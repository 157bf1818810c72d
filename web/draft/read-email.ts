/**
 * Reads an e-mail address as people type and paste it: from a chat, a mail's head, a link. What cannot be
 * seen and what stands around it is dropped; the host becomes ASCII by the browser's own URL parser. What
 * looks like a slip is offered as a correction. Pure.
 */
import * as v from 'valibot'
import { EMAIL_MAX_BYTES, Email } from '../../shared/record/email.ts'
import type { FieldCode } from '../../shared/record/field-messages.ts'
import { utf8 } from '../../shared/text/bytes.ts'
import { probableHost } from './host-slips.ts'
import { type Read, withoutUnseen } from './pasted.ts'

export function readEmail(text: string): Read {
  const pasted = withoutUnseen(text.replaceAll(/[\u00a0\u2007\u202f]/g, ''))
  if (pasted === '') return { kind: 'empty' }
  const bare = unwrapped(pasted)
  const value = recorded(bare)
  if (value !== null) return { kind: 'good', value, suggestion: corrected(value) }
  const meant = recorded(mended(bare))
  const suggestion = meant && (corrected(meant) ?? meant)
  return { kind: 'wrong', problem: problemOf(bare), suggestion }
}

const QUOTES = '"\'“”„‟‘’‚‛«»‹›'
const AROUND = new RegExp(`^[\\s${QUOTES}<(\\[{*_]+(?=.*[\\s${QUOTES}>)\\]}*_]$)`, 'u')
const BEFORE = /^[\s"“”„‟«»‹›<([]+/u
/** Sentences end so, in many scripts; a dot is left: it may belong to what somebody is still typing. */
const AFTER = new RegExp(`[\\s${QUOTES}>)\\]}*,;:!?،؛؟，；：！？、…]+$`, 'u')

/** Without the name before it, the link it was, and the punctuation around it. */
function unwrapped(text: string): string {
  const named = /<([^<>]*@[^<>]*)>[\s,;.]*$/.exec(text)?.[1] ?? text
  const outside = named.replace(AROUND, '').replace(BEFORE, '').replace(AFTER, '')
  const link = /^mailto:\s*([^?]*)/i.exec(outside)?.[1]
  return link === undefined ? outside : decoded(link).replace(AFTER, '').trim()
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link).normalize('NFC')
  } catch {
    // A per cent sign that stands for itself.
    return link
  }
}

/** As it is recorded; null for what is no address. */
function recorded(text: string): string | null {
  const at = text.lastIndexOf('@')
  const host = asciiHost(text.slice(at + 1))
  const value = `${text.slice(0, Math.max(at, 0))}@${host}`
  return host !== null && v.is(Email, value) ? value : null
}

/** Null for what the URL parser would take for something else: ports, paths, escapes, line ends. */
function asciiHost(host: string): string | null {
  if (!/^(?:[a-z0-9.-]|[^\p{ASCII}])+$/iu.test(host)) return null
  try {
    return new URL(`http://${host}`).hostname
  } catch {
    return null
  }
}

/** What fingers, dictations and whoever copies a whole line do to an address. */
function mended(text: string): string {
  const spelt = withoutRemarks(text.normalize('NFKC'))
    .replaceAll(/\s*[([{]\s*dot\s*[)\]}]\s*/gi, '.')
    .replace(/\s*[([{]\s*at\s*[)\]}]\s*/i, '@')
    .replace(/^(\S+)\s+at\s+(\S.*)$/i, (_all, local, host) => `${local}@${dotted(host)}`)
    .replaceAll(/\s/g, '')
  const at = spelt.lastIndexOf('@')
  const local = spelt.slice(0, Math.max(at, 0)).replaceAll(/\.{2,}/g, '.')
  const host = spelt
    .slice(at + 1)
    .replaceAll(/[,;。]/g, '.')
    .replaceAll(/\.{2,}/g, '.')
  return `${local.replace(/@+$|^\.|\.$/g, '')}@${hostWithEnd(host.replace(/^\.|\.$/g, ''))}`
}

const dotted = (host: string): string => host.replaceAll(/\s+dot\s+/gi, '.')

/**
 * Without a label or the scheme of a link before it, and what follows it. One or two letters behind a blank
 * are the rest of it.
 */
const withoutRemarks = (text: string): string =>
  text
    .replace(/^[^@]*:\s+|^[a-z]+:\/\//i, '')
    .replace(/^([^\s@%]+)%40/i, '$1@')
    .replace(/^(\S+@[^\s@/]+\.[^\s@/]{2,})(?:\/.*|\s+(?!\p{L}{1,2}$).*)$/su, '$1')

const hostWithEnd = (host: string): string =>
  host.includes('.') ? host : (probableHost(host) ?? host)

function corrected(email: string): string | null {
  const at = email.lastIndexOf('@')
  const host = probableHost(email.slice(at + 1))
  return host && `${email.slice(0, at)}@${host}`
}

function problemOf(text: string): FieldCode {
  if (/@[^\s@]*[\s,;]+\S*@/u.test(text)) return 'email_several'
  return utf8(text).length > EMAIL_MAX_BYTES ? 'email_long' : 'email'
}
