/**
 * What is said, whatever the language: a state has one name wherever an audience meets it, what cannot
 * be undone says so on its button, and no catalogue falls back on words that screens have given up.
 */
import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../../shared/languages.ts'
import { CATALOGUES, type Part } from '../../../web/i18n/catalogues.ts'
import type { Entry } from '../../../web/i18n/words.ts'

const WEB = path.join(import.meta.dirname, '../../../web')

async function textsIn(language: Language): Promise<Map<string, string[]>> {
  const parts = Object.keys(CATALOGUES) as Part[]
  const loaded = await Promise.all(parts.map((part) => CATALOGUES[part][language]()))
  const entries = loaded.flatMap((words) => Object.entries<Entry>(words))
  return new Map(
    entries.map(([key, entry]) => [
      key,
      typeof entry === 'string' ? [entry] : Object.values<string>(entry),
    ]),
  )
}

test('agents, kiosks and the desk call each state by its name', async () => {
  const texts = await textsIn('en')
  const names = (prefix: string) =>
    Object.fromEntries(
      [...texts].flatMap(([key, [text]]) =>
        key.startsWith(`${prefix}.`) ? [[key.slice(prefix.length + 1), text]] : [],
      ),
    )
  expect(names('phase')).toEqual({
    queued: 'Saved on this {place} · not sent yet',
    refused: 'Not accepted: {why}',
    accepted: 'Ready to verify',
    open: 'Waiting for the person',
    processing: 'Processing at Stripe',
    unverified_yet: 'Action needed',
    unverified: 'Action needed: {why}',
    verified: 'Verified',
    canceling: 'Cancelling',
    canceled: 'Cancelled',
    closed: 'Resolved manually',
    redacting: 'Redacting',
    redacted: 'Redacted',
  })
  expect(names('desk.phase')).toEqual({
    all: 'All',
    queued: 'Not sent yet',
    refused: 'Not accepted',
    accepted: 'Not started',
    open: 'In progress',
    processing: 'Processing',
    unverified: 'Action needed',
    verified: 'Verified',
    canceling: 'Cancelling',
    canceled: 'Cancelled',
    closed: 'Resolved manually',
    redacting: 'Redacting',
    redacted: 'Redacted',
  })
})

/** Each is the name of a state, said again elsewhere: `within` as a part of it. */
const SAME: readonly (readonly [name: string, again: string, within?: 'within'])[] = [
  ['phase.unverified_yet', 'phase.unverified', 'within'],
  ['phase.unverified_yet', 'group.attention'],
  ['phase.processing', 'v.checking'],
  ['phase.processing', 'problem.is_processing', 'within'],
  ['group.unsent', 'device.unsent'],
  ['desk.phase.queued', 'desk.unsent_mark'],
  ['desk.phase.queued', 'devices.column.unsent'],
  ['desk.phase.verified', 'reports.verified'],
  ['desk.phase.canceled', 'desk.audit.canceled'],
  ['desk.phase.redacted', 'desk.audit.redacted'],
  ['desk.phase.redacted', 'desk.erased_name', 'within'],
  ['desk.phase.closed', 'desk.audit.closed'],
  ['desk.phase.closed', 'desk.facts.closed'],
  ['desk.phase.closed', 'desk.changed.closed'],
  ['desk.phase.accepted', 'settings.keep.accepted', 'within'],
  ['desk.phase.open', 'settings.keep.open', 'within'],
  ['desk.phase.unverified', 'settings.keep.unverified', 'within'],
  ['desk.phase.verified', 'settings.keep.verified', 'within'],
  ['desk.phase.canceled', 'settings.keep.canceled', 'within'],
  ['desk.phase.closed', 'settings.keep.closed', 'within'],
]

test.each(LANGUAGES)('in %s a state is called the same wherever it is met', async (language) => {
  const texts = await textsIn(language)
  const text = (key: string) => {
    const [found] = texts.get(key) ?? []
    if (found === undefined) throw new Error(`${key} is in no catalogue`)
    return found
  }
  const differing = SAME.filter(([name, again, within]) =>
    within ? !text(again).includes(text(name)) : text(again) !== text(name),
  )
  expect(differing.map(([name, again]) => [text(name), text(again)])).toEqual([])
})

test('what several states have in common is called by the name of none of them', async () => {
  const texts = await textsIn('en')
  const names = [...texts]
    .filter(([key]) => key.startsWith('desk.phase.'))
    .map(([, [text]]) => text)
  // Whose last try failed counts so after it was cancelled, too; the others are of several states.
  for (const key of ['reports.failed', 'reports.waiting', 'reports.ended']) {
    const [text] = texts.get(key) ?? []
    expect(text).toMatch(/\w/)
    expect(names).not.toContain(text)
  }
})

/** Who may turn a state into words, by the keys' prefix; all else asks there. */
const ONE_PLACE = {
  // The second makes, while the extension is built, what a browser itself shows of it.
  phase: ['components/first/phase-words.ts', 'extension/browser-words.ts'],
  'desk.phase': ['components/desk-words.ts'],
}

test('one place for each audience turns a state into words', async () => {
  const saying: string[] = []
  for await (const file of glob('**/*.{ts,tsx}', { cwd: WEB, exclude: ['dist*/**', 'i18n/**'] })) {
    const text = readFileSync(path.join(WEB, file), 'utf8')
    for (const [prefix, places] of Object.entries(ONE_PLACE)) {
      // How many there are in all is no state.
      const said = new RegExp(`['\`]${prefix.replace('.', '\\.')}\\.(?!all')`)
      if (said.test(text) && !places.includes(file)) saying.push(file)
    }
    if (file.startsWith('desk/') && /\bitemWords\b/.test(text)) saying.push(file)
  }
  expect(saying).toEqual([])
})

const PERMANENTLY: Readonly<Record<Language, RegExp>> = {
  en: /permanently/,
  de: /endgültig/,
  es: /definitivamente/,
  fr: /définitivement/,
  pt: /definitivamente/,
  ar: /نهائيًا/,
}
const FOR_GOOD = [
  'cancel.yes',
  'ticket.revoke_yes',
  'desk.cancel.yes',
  'desk.redact.yes',
  'devices.act.revoke_yes',
  'devices.act.wipe_yes',
]

test.each(LANGUAGES)('in %s a button says that what it does cannot be undone', async (language) => {
  const texts = await textsIn(language)
  const silent = FOR_GOOD.filter((key) => {
    const [text = ''] = texts.get(key) ?? []
    // The desk speaks English only.
    return ![PERMANENTLY[language], PERMANENTLY.en].some((word) => word.test(text))
  })
  expect(silent).toEqual([])
})

/** What confirms something that cannot be undone, and what deletes what was typed, whose words say so. */
const DANGEROUS = [
  'cancel.yes',
  'cancel.later',
  'delete.yes',
  'close.yes',
  'draft.delete',
  'ticket.revoke_yes',
]

test('what confirms something that cannot be undone looks dangerous', async () => {
  const found = new Map<string, boolean>()
  for await (const file of glob('**/*.tsx', { cwd: WEB, exclude: ['dist*/**'] })) {
    const text = readFileSync(path.join(WEB, file), 'utf8')
    for (const [button] of text.matchAll(/<button\b(?:(?!<\/button>)[\s\S])*<\/button>/g))
      for (const key of DANGEROUS)
        if (button.includes(`'${key}'`)) {
          // The button that only asks opens the question.
          const isAsking = /setAsking\(true\)/.test(button)
          if (!isAsking) found.set(key, (found.get(key) ?? true) && /\bdanger\b/.test(button))
        }
  }
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(DANGEROUS.map((key) => [key, true])))
})

test.each(LANGUAGES)('in %s what helps does not say again what is wrong', async (language) => {
  const texts = await textsIn(language)
  const plain = (key: string) => (texts.get(key)?.[0] ?? '').toLocaleLowerCase(language)
  const codes = [...texts.keys()].flatMap((key) => /^guidance\.(\w+)\.agent$/.exec(key)?.[1] ?? [])
  expect(codes.length).toBeGreaterThan(20)
  const doubled = codes.filter((code) =>
    plain(`guidance.${code}.agent`).includes(plain(`guidance.${code}.name`)),
  )
  expect(doubled).toEqual([])
})

const GIVEN_UP: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /\btak(?:e|es|en|ing) (?:\w+ )*down\b/i,
    /\boffice\b|\bbattery\b|\bsignal\b|\bverdicts?\b|\brescue\b/i,
    /\bby (?:it|them)sel(?:f|ves)\b/i,
    /\b(?:a|the|this|your|its|identity|start|open|another) check\b/i,
    /\bcheck again\b|\blook again\b|\bwhere it stands\b/i,
    /\bcall(?:s|ed|ing)? (?:\w+ )?off\b|\bcalled off\b/i,
    /\bwithdr[ae]w(?:n|s|ing|al)?\b/i,
    /\botherwise\b|\bmanual way\b/i,
    /\bleave it\b|\bbring (?:it|in)\b|\bbrought in\b|\bmend\b/i,
    /\bsomebody\b|\bnobody\b|\bwhoever\b/i,
    /\bshut (?:\S+ )?out\b|\bempt(?:y|ied|ies) (?:it|itself|\{name\})/i,
    /\bwho did what\b|\btak(?:e|en) (?:it )?over\b/i,
    /\bof (?:them|ten) within\b|\{n\} chosen|\bchoose none\b/i,
    /\bgo on\b|\banew\b|\bfor ever\b|\ball the same\b/i,
    /\bhand(?:ed)? (?:\S+ )?to\b|\bwritten down\b|\bspeaks version\b/i,
    /\btake (?:\w+ )*away\b|\bnot found\?|\bmade no sense\b|\bnothing fits\b/i,
    /\be-mail\b/i,
  ],
  de: [
    /Zentrale|Aufsicht|Akku|versiegelt|Rettung|Irgendein|jemand/i,
    /\bNetz\b|von selbst|\bPrüfung\b|aufgenommen/,
    /anders erledig|manuelle[rn]? Weg|zurück(?:ge)?zogen|zurückziehen|einlesen/i,
    /\bBestätigt$|^Abgebrochen$/,
  ],
  es: [
    /\bcentral\b|cobertura|sellad|rescate|batería|alguien/i,
    /\banot(?:ar|e|ó|ad[ao])\b|\bsolas?\b(?! )|de otro modo|vía manual/i,
    /\bretir(?:ar|e|ad[ao]|ando)\b/i,
  ],
  fr: [
    /\bbureau\b|scellé|sauvetage|batterie|quelqu’un/i,
    /(?:sans|du|pas de) réseau|d’elles?-mêmes?|de lui-même|voie manuelle|réglée? autrement/i,
    /\bnot(?:er|ez|ée)\b|\bessais?\b|\bretir(?:er|é) ?(?:le lien|$)/i,
  ],
  pt: [
    /\bcentral\b|selad|sozinh|resgate|bateria|alguém/i,
    /(?:sem|com|da) rede|de outro modo|via manual|\bretir(?:ar|ad[ao])\b/i,
  ],
  ar: [/المكتب|إنقاذ|مختوم|البطارية|الطريقة اليدوية|عولج|سُحب|سحب الرابط|دون شبكة|قائمة اليوم/],
}

test.each(LANGUAGES)('no text in %s says what screens have given up', async (language) => {
  const found: string[] = []
  for (const [key, texts] of await textsIn(language))
    for (const text of texts)
      if (GIVEN_UP[language].some((words) => words.test(text))) found.push(`${key}: ${text}`)
  expect(found).toEqual([])
})

test.each(LANGUAGES)(
  'in %s the number that shows how to write one fits one line',
  async (language) => {
    const [hint = ''] = (await textsIn(language)).get('new.phone_hint') ?? []
    expect(hint).toMatch(/: .?\+\d/)
    // As many as a line of a phone 390 px wide holds in a wide font.
    expect(hint.length).toBeLessThanOrEqual(42)
  },
)

test('in Arabic the groups of an example number keep their order', async () => {
  const texts = [...(await textsIn('ar')).values()].flat()
  const numbers = texts.filter((text) => /\+\d/.test(text))
  expect(numbers).not.toEqual([])
  // After a mark of left to right the groups are one run.
  expect(numbers.filter((text) => !/\u200e\+\d/.test(text))).toEqual([])
})
