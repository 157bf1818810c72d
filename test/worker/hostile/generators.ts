/** Input that means harm, or that a broken program makes: for every door. */
import fc from 'fast-check'

/** Text that breaks careless code: controls, halves of pairs, direction marks, long, traversals, quotes. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202e',
    '\u2066a\u2069',
    '\u200f',
    '\u00ad',
    '\u2028',
    '\u0085',
    '\ufeff',
    '\u{e0041}',
    '\u{1f9ff}',
    '__proto__',
    'constructor',
    "' OR 1=1; --",
    '<script>',
    '{{7*7}}',
    '../../etc/passwd',
    '%00',
    '%',
    '\r\nX: y',
    'null',
  ),
  fc.constant('a'.repeat(70_000)),
)

const around = (broken: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.string({ maxLength: 8 }), broken, fc.string({ unit: 'grapheme', maxLength: 8 }))
    .map((parts) => parts.join(''))

/** No text at all: what stands beside a half of a pair must not make it whole. */
export const halfPair = around(fc.constantFrom('\ud800', '\udfff', '\ud83d', '\udc00\ud800'))

/** Text that no reference may be. */
export const unfitReference = fc.oneof(
  halfPair,
  around(
    fc
      .constantFrom(
        ...[
          '\u0000',
          '\u001b',
          '\u007f',
          '\u0085',
          '\u00ad',
          '\u061c',
          '\u200b',
          '\u200e',
          '\u200f',
        ],
        ...['\u2028', '\u202a', '\u202e', '\u2066', '\u2069', '\ufff9', '\u{e0041}'],
      )
      .map((sign) => `a${sign}b`),
  ),
  fc.constantFrom('', ' ', '\u200d', '\u3164', '\u2800', '\ufe0f'),
  fc.constantFrom('x', '😀', 'ع').map((letter) => letter.repeat(65)),
)

/** Names that a site could have, and that nobody made. */
export const unknownSite = fc.stringMatching(/^no-[a-z0-9]{1,20}-such$/)

const number = fc.oneof(
  fc.double(),
  fc.constantFrom(-1, 0, 1e308, Number.MAX_SAFE_INTEGER + 2, 0.1, 100_001),
)

/** Names that the calls know, with what they do not. */
const NAMES = [
  'items',
  'start',
  'device',
  'role',
  'label',
  'site',
  'code',
  'key',
  'max',
  'reason',
  'if_rev',
  'settings',
  'refused',
  'ticket',
  'phone',
  'type',
  'options',
  'details',
  'notes',
  'csp-report',
  'record',
  'signature',
  'age_ms',
  'head',
  'rows',
  'texts',
  'id',
  'data',
  '__proto__',
]
const name = fc.oneof(fc.constantFrom(...NAMES), hostileText)

const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    hostileText,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 4 }),
    fc
      .array(fc.tuple(name, tie('any')), { maxLength: 4 })
      .map((pairs) => Object.fromEntries(pairs)),
  ),
})).any

const nested = fc
  .tuple(fc.constantFrom('[', '{"items":', '{"a":'), fc.integer({ min: 1000, max: 20_000 }))
  .map(([opening, depth]) => opening.repeat(depth))

/** Valid JSON, too, closed again as often as it was opened. */
const closed = fc
  .integer({ min: 1000, max: 20_000 })
  .map((depth) => '['.repeat(depth) + ']'.repeat(depth))

/** No call takes any of these: an object has a field more than any call knows. */
export const hostileBody: fc.Arbitrary<string> = fc.oneof(
  hostileText.filter((body) => body !== ''),
  fc.array(value, { maxLength: 5 }).map((items) => JSON.stringify(items)),
  fc
    .array(fc.tuple(name, value), { maxLength: 6 })
    .map((pairs) => JSON.stringify({ ...Object.fromEntries(pairs), 'no such field': 1 })),
  // An envelope that is right, and what is in it is not.
  fc
    .array(value, { minLength: 1, maxLength: 5 })
    .map((items) => JSON.stringify({ items: items.map((item) => item ?? 0) })),
  nested,
  closed,
  fc.constant(`{"items":"${'x'.repeat(256 * 1024)}"}`),
)

/** Halves of surrogate pairs cannot be percent-encoded. */
const wellFormed = (text: string) => text.replaceAll(/\p{Cs}/gu, '?')

/** One segment of a path; whole ones are percent-encoded, some badly. */
export const hostileSegment: fc.Arbitrary<string> = fc.oneof(
  hostileText
    .map((segment) => encodeURIComponent(wellFormed(segment)).slice(0, 4_000))
    .filter((segment) => !['', '.', '..'].includes(segment)),
  fc.constantFrom(
    '%',
    '%E0%A4%A',
    '%00',
    '%2e%2e',
    '..%2f..',
    'self',
    "'",
    '%ff',
    '0'.repeat(3_000),
  ),
)

export const hostileQuery: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'since',
        'phase',
        'reference',
        'device',
        'limit',
        'starting_after',
        'ending_before',
        'accepted[gte]',
        'created[lt]',
        'status',
        'format',
        'cursor',
        '__proto__',
        'x',
      ),
      hostileText,
    ),
    { maxLength: 4 },
  )
  .map((pairs) =>
    pairs
      .map(([key, content]) => `${key}=${encodeURIComponent(wellFormed(content)).slice(0, 2_000)}`)
      .join('&'),
  )

/** What a header may hold at all: visible ASCII. */
export const hostileHeader = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', maxLength: 200 }).map((held) => held.trim()),
  fc.constantFrom('', 'x.y.z', 'eyJhbGciOiJub25lIn0.e30.', 'a'.repeat(20_000), 'Bearer '),
)
