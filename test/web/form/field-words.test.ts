/** What a form can say beside a field, and what presets are called, in every language. */
import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { afterEach, expect, test } from 'vitest'
import { LANGUAGES } from '../../../shared/languages.ts'
import { PRESETS } from '../../../shared/presets.ts'
import { FIELD_MESSAGES, type FieldCode } from '../../../shared/record/field-messages.ts'
import { Reference } from '../../../shared/record/reference.ts'
import { Details, Notes } from '../../../shared/record/sealed.ts'
import { presetWords } from '../../../web/components/preset-words.ts'
import { checkDraft } from '../../../web/draft/draft.ts'
import { checkMetadata, checkRelated } from '../../../web/draft/metadata.ts'
import { checkUpdate } from '../../../web/draft/update-draft.ts'
import { errorAt, fieldWords } from '../../../web/form/field-words.ts'
import { CATALOGUES } from '../../../web/i18n/catalogues.ts'
import { haveWords, speakIn } from '../../../web/i18n/first/speak.ts'

const CODES = Object.keys(FIELD_MESSAGES) as FieldCode[]
const long = 'x'.repeat(5001)

afterEach(() => speakIn('en'))

const messagesOf = (schema: v.GenericSchema, input: unknown): string[] =>
  v.safeParse(schema, input).issues?.map(({ message }) => message) ?? []

const draft = { reference: 'A', preset: null, email: '', phone: '', note: '' }
const asked = { document: { allowed_types: [] }, idNumber: false }
const update = { type: null, options: null, details: null, notes: null }

/** Each wrong entry that the forms can be given. */
const told = (): string[] => [
  ...['', long, 'a\u0000', 'a\u202eb', 'a\ud800'].flatMap((reference) =>
    messagesOf(Reference, reference),
  ),
  ...[{ email: 'x@' }, { email: `${long}@example.com` }, { phone: '0123' }].flatMap((one) =>
    messagesOf(Details, one),
  ),
  ...messagesOf(Details, { phone: `+${'1'.repeat(30)}` }),
  ...messagesOf(Notes, { note: long }),
  ...[
    checkDraft({ ...draft, asked }),
    checkDraft({ ...draft, asked: { verification_flow: 'x' } }),
    checkUpdate({ ...update, options: { allowed_types: [] } }),
    checkUpdate({ ...update, details: { email: 'x@', phone: '' } }),
    checkUpdate({ ...update, notes: { note: long, metadata: [] } }),
  ].flatMap((outcome) => (outcome.ok ? [] : outcome.errors.map(({ message }) => message))),
  ...checkMetadata([
    { key: '', value: 'a' },
    { key: 'a', value: '' },
    { key: 'b', value: 'b' },
    { key: 'b', value: 'b' },
    { key: '[c]', value: 'c' },
    { key: long, value: 'd' },
    { key: 'e', value: long },
    { key: 'reference', value: 'f' },
    { key: 'g', value: 'a\ud800' },
    { key: 'a\ud800', value: 'h' },
  ]).errors.map(({ message }) => message),
  ...[
    { customer: long, customerAccount: '', personAccount: '', person: '' },
    { customer: '', customerAccount: '', personAccount: 'a', person: '' },
    { customer: 'a\ud800', customerAccount: '', personAccount: '', person: '' },
  ].flatMap((related) => checkRelated(related).errors.map(({ message }) => message)),
]

test('whatever is wrong in a form is in the table of messages', () => {
  const known: readonly string[] = Object.values(FIELD_MESSAGES)
  expect(told().length).toBeGreaterThan(20)
  expect(told().filter((message) => !known.includes(message))).toEqual([])
})

test('no check of a form writes a sentence of its own', async () => {
  const found: string[] = []
  const read: string[] = []
  for await (const file of glob(['shared/record/{record,reference,sealed}.ts', 'web/draft/*.ts'], {
    cwd: path.join(import.meta.dirname, '../../..'),
  })) {
    read.push(path.basename(file))
    const text = readFileSync(path.join(import.meta.dirname, '../../..', file), 'utf8')
    found.push(...[...text.matchAll(/(?:message: |, )'[A-Z][^']* [^']*\.'/g)].map(([one]) => one))
  }
  expect(read).toEqual(expect.arrayContaining(['reference.ts', 'sealed.ts', 'draft.ts']))
  expect(found).toEqual([])
})

test.each(LANGUAGES)('every message of a field has words in %s', async (language) => {
  await haveWords('later')
  await speakIn(language)
  const words = await CATALOGUES.later[language]()
  for (const code of CODES) expect(fieldWords(FIELD_MESSAGES[code])).toBe(words[`field.${code}`])
  if (language !== 'en') {
    const english = await CATALOGUES.later.en()
    expect(CODES.filter((code) => words[`field.${code}`] === english[`field.${code}`])).toEqual([])
  }
})

test('in English a form says what the API says, and nothing of a sentence it does not know', async () => {
  await haveWords('later')
  for (const message of Object.values(FIELD_MESSAGES)) expect(fieldWords(message)).toBe(message)
  expect(errorAt([{ field: 'a', message: 'Invalid type: Expected x' }], 'a')).toBe(
    'This value isn’t valid.',
  )
  expect(errorAt([], 'a')).toBeUndefined()
})

test('our presets speak the language, and what a site wrote stays as written', async () => {
  await haveWords('later')
  await speakIn('de')
  expect(PRESETS.map((preset) => presetWords(preset).name)).toEqual([
    'Ausweis und Selfie',
    'Nur Ausweis',
    'Nur Führerschein',
  ])
  const [first] = PRESETS
  if (!first) throw new Error('there is always a preset')
  expect(presetWords({ ...first, name: 'Full check' })).toEqual({
    name: 'Full check',
    explains: 'Beliebiges Ausweisdokument und ein Selfie, das damit übereinstimmt.',
  })
  expect(presetWords({ ...first, id: 'own' }).name).toBe(first.name)
})
