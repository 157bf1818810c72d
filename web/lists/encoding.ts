/**
 * Which bytes stand for which letters in a list that somebody else's program wrote. What a file says by
 * its first bytes, or by being right UTF-8, is sure; older code pages are guessed by whose letters they
 * would be. Pure.
 */

export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1256',
  'macintosh',
] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Those that a file does not name itself. */
const OLDER = ['windows-1252', 'windows-1250', 'windows-1251', 'windows-1256', 'macintosh'] as const
export type OlderEncoding = (typeof OLDER)[number]

export const isOlder = (encoding: Encoding): encoding is OlderEncoding =>
  (OLDER as readonly Encoding[]).includes(encoding)

/** Enough of a file to know its letters by. */
const SAMPLE_BYTES = 64 * 1024

/**
 * `usual`: the older code page that somebody chose here before. Null for bytes that are no text in any
 * encoding.
 */
export function guessEncoding(bytes: Uint8Array, usual: OlderEncoding | null): Encoding | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (bytes.includes(0)) return guessUtf16(bytes)
  if (decode(bytes, 'utf-8') !== null) return 'utf-8'
  return guessOlder(bytes.subarray(0, SAMPLE_BYTES), usual)
}

/** Without a mark: every text of ours has separators and line ends, whose other half is zero. */
function guessUtf16(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 === 1) return null
  const zeros = [0, 0]
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const guess = odd > even ? 'utf-16le' : 'utf-16be'
  const text = decode(bytes, guess)
  return text !== null && !text.includes('\0') && !/[\ufffe\uffff]/.test(text) ? guess : null
}

/** Null where the bytes cannot be that. A byte order mark is left out. */
export function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // What is fatal here is only that these bytes are none of this encoding.
    return null
  }
}

/** The letters beyond ASCII that languages write with; capitals count as well. */
const LETTERS: Readonly<Record<OlderEncoding, readonly string[]>> = {
  'windows-1252': [
    'àâæçéèêëîïôœùûüÿ',
    'äöüß',
    'áéíóúüñ',
    'ãõáéíóúâêôàçü',
    'àèéìíòóù',
    'åäöæøéü',
    'áðéíóúýþæö',
    'áàäçèéëïíóöúü',
  ],
  'windows-1250': [
    'ąćęłńóśźż',
    'áčďéěíňóřšťúůýž',
    'áäčďéíĺľňóôŕšťúýž',
    'áéíóöőúüű',
    'ăâîșțşţ',
    'čćđšž',
  ],
  'windows-1251': [
    'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
    'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
    'абвгдђежзијклљмнњопрстћуфхцчџш',
    'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
  ],
  'windows-1256': ['ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ،؛؟ًٌٍَُِّْـ'],
  macintosh: ['àâæçéèêëîïôœùûüÿ', 'äöüß', 'áéíóúüñ', 'ãõáéíóúâêôàçü', 'àèéìíòóù', 'åäöæøéü'],
}

/** Those of typesetters, in any language. */
const MARKS = '’‘“”„‚–—…€«»¿¡º°ª·№\u00a0\u00ad'

/**
 * Where letters alone cannot tell (ñ of one code page is ń of another), what is more usual goes first;
 * a Mac's own encoding has to be clearly better.
 */
const PRIOR: Readonly<Record<OlderEncoding, number>> = {
  'windows-1252': 0.02,
  'windows-1250': 0.01,
  'windows-1251': 0,
  'windows-1256': 0,
  macintosh: -0.2,
}

function guessOlder(bytes: Uint8Array, usual: OlderEncoding | null): OlderEncoding {
  const scored = OLDER.map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes)
    const bonus = encoding === usual ? 0.1 : 0
    return { encoding, score: likeness(text, encoding) + PRIOR[encoding] + bonus }
  })
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).encoding
}

/** How much of what is beyond ASCII the likeliest language explains, at most 1. */
function likeness(text: string, encoding: OlderEncoding): number {
  const beyond = text.match(/\P{ASCII}/gu) ?? []
  const marks = beyond.filter((one) => MARKS.includes(one)).length * 0.9
  const best = LETTERS[encoding].map(
    (letters) => beyond.filter((one) => letters.includes(one.toLowerCase())).length,
  )
  return (Math.max(...best) + marks) / Math.max(1, beyond.length) - oddness(text, beyond.length)
}

/** Letters of two scripts in one word, and capitals after small ones: what no language writes. */
function oddness(text: string, beyond: number): number {
  const mixed = text.match(/[a-z][\u0400-\u06ff]|[\u0400-\u06ff][a-z]/gi)?.length ?? 0
  const turned =
    text.match(/\p{Ll}(?=\P{ASCII})\p{Lu}|(?<=\P{ASCII})(?<=\p{Ll})\p{Lu}/gu)?.length ?? 0
  return (mixed + turned) / Math.max(1, beyond)
}
