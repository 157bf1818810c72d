/**
 * Zip archives, for spreadsheets: read with the platform's own inflate, up to a bound, since a few
 * kilobytes of an archive can hold gigabytes; and written without packing. Pure.
 */

export type ZipFile = { name: string; bytes: Uint8Array<ArrayBuffer> }

type Unzipped =
  | { kind: 'files'; files: ZipFile[] }
  | { kind: 'damaged' | 'encrypted' | 'too_large' }

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** What stands at the end of an archive, its comment aside. */
const END_BYTES = 22
const COMMENT_MAX = 65_535

const STORED = 0
const DEFLATED = 8

/** Only files that `wants` names are unpacked, `most` bytes of them in all. */
export async function unzip(
  bytes: Uint8Array<ArrayBuffer>,
  wants: (name: string) => boolean,
  most: number,
): Promise<Unzipped> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const files: ZipFile[] = []
  let left = most
  try {
    for (const entry of entriesOf(bytes, view)) {
      if (!wants(entry.name)) continue
      if (entry.isEncrypted) return { kind: 'encrypted' }
      const unpacked = await unpack(entry, left)
      if (unpacked === null) return { kind: 'too_large' }
      left -= unpacked.length
      files.push({ name: entry.name, bytes: unpacked })
    }
  } catch (error) {
    // Outside of its bytes, or none that inflate: nothing else throws here.
    if (error instanceof RangeError || error instanceof TypeError) return { kind: 'damaged' }
    throw error
  }
  return { kind: 'files', files }
}

/** The names in an archive; none where it is damaged. */
export function namesIn(bytes: Uint8Array<ArrayBuffer>): string[] {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return entriesOf(bytes, view).map(({ name }) => name)
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

type Entry = { name: string; method: number; isEncrypted: boolean; packed: Uint8Array<ArrayBuffer> }

/** As the archive's directory lists them: only there every size is sure. */
function entriesOf(bytes: Uint8Array<ArrayBuffer>, view: DataView): Entry[] {
  const end = endOf(view)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let n = view.getUint16(end + 10, true); n > 0; n -= 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('no entry of an archive')
    const [nameLength, extra, comment] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    )
    const nameEnd = at + 46 + (nameLength ?? 0)
    const start = dataOf(view, view.getUint32(at + 42, true))
    const size = view.getUint32(at + 20, true)
    if (start + size > bytes.length) throw new RangeError('an entry goes on behind its archive')
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: bytes.subarray(start, start + size),
    })
    at = nameEnd + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - COMMENT_MAX)
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) return at
  throw new RangeError('no end of an archive')
}

function dataOf(view: DataView, at: number): number {
  if (view.getUint32(at, true) !== LOCAL) throw new RangeError('no file of an archive')
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
}

/** Null where there is more than `most`. */
async function unpack(
  { method, packed }: Entry,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (method === STORED) return packed.length > most ? null : packed
  if (method !== DEFLATED) throw new RangeError('packed in a way that nobody uses')
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = stream.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length
    if (size > most) {
      await reader.cancel()
      return null
    }
    chunks.push(read.value)
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

/** An archive of these files, as they are. */
export function zip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { name, bytes } of files) {
    const nameBytes = new TextEncoder().encode(name)
    const [crc, size] = [crc32(bytes), bytes.length]
    // Version 2.0, names in UTF-8, stored, 1980-01-01.
    const common = [
      u16(20),
      u16(0x800),
      u16(STORED),
      u16(0),
      u16(33),
      u32(crc),
      u32(size),
      u32(size),
    ]
    const lengths = [u16(nameBytes.length), u16(0)]
    const local = [u32(LOCAL), ...common, ...lengths, nameBytes]
    const rest = [u16(0), u16(0), u16(0), u32(0), u32(at)]
    directory.push(...[u32(ENTRY), u16(20), ...common, ...lengths, ...rest, nameBytes])
    parts.push(...local, bytes)
    at += 30 + nameBytes.length + size
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const n = u16(files.length)
  return joined([
    ...parts,
    ...directory,
    ...[u32(END), u16(0), u16(0), n, n, u32(size), u32(at), u16(0)],
  ])
}

const u16 = (n: number) => Uint8Array.of(n, n >>> 8)
const u32 = (n: number) => Uint8Array.of(n, n >>> 8, n >>> 16, n >>> 24)

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
