/** Archives: read up to a bound, written as others read them. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namesIn, unzip, zip } from '../../../web/lists/zip.ts'

const all = () => true
const bytesOf = (text: string) => new TextEncoder().encode(text)
const files = fc.array(
  fc.record({
    name: fc.string({ unit: fc.constantFrom('a', 'b', '/', 'ü', '.'), minLength: 1 }),
    bytes: fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes)),
  }),
  { maxLength: 5 },
)

test('what was written is read back', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (some) => {
      expect(await unzip(zip(some), all, 10_000)).toEqual({ kind: 'files', files: some })
      expect(namesIn(zip(some))).toEqual(some.map(({ name }) => name))
    }),
  )
})

/** One file as any other program packs it. */
function packed(name: string, content: Uint8Array, flags = 0): Uint8Array<ArrayBuffer> {
  const deflated = deflateRawSync(content)
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(flags, 2)
  head.writeUInt16LE(8, 4)
  head.writeUInt32LE(crc32(content), 10)
  head.writeUInt32LE(deflated.length, 14)
  head.writeUInt32LE(content.length, 18)
  head.writeUInt16LE(name.length, 22)
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), head, Buffer.alloc(14)])
  const start = Buffer.concat([
    Buffer.from('PK\x03\x04', 'latin1'),
    head,
    Buffer.from(name),
    deflated,
  ])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(entry.length + name.length, 8)
  end.writeUInt32LE(start.length, 12)
  const tail = [entry, Buffer.from(name), Buffer.from('PK\x05\x06', 'latin1'), end]
  return new Uint8Array(Buffer.concat([start, ...tail]))
}

test('a packed file is unpacked, up to what is allowed', async () => {
  const content = bytesOf('reference\n'.repeat(5000))
  const archive = packed('list.xml', content)
  expect(archive.length).toBeLessThan(1000)
  expect(await unzip(archive, all, content.length)).toEqual({
    kind: 'files',
    files: [{ name: 'list.xml', bytes: content }],
  })
  expect(await unzip(archive, all, content.length - 1)).toEqual({ kind: 'too_large' })
  // What nobody asks for is not unpacked.
  expect(await unzip(archive, (name) => name !== 'list.xml', 1)).toEqual({
    kind: 'files',
    files: [],
  })
})

test('a file behind a password is told', async () => {
  expect(await unzip(packed('list.xml', bytesOf('x'), 1), all, 10)).toEqual({ kind: 'encrypted' })
})

test('what is cut or spoilt is damaged, whatever was done to it', async () => {
  const archive = packed('list.xml', bytesOf('reference\nOrder 1'.repeat(20)))
  for (let length = 0; length < archive.length; length += 1)
    expect(await unzip(archive.slice(0, length), all, 10_000)).toEqual({ kind: 'damaged' })
  await fc.assert(
    fc.asyncProperty(
      fc.nat(archive.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (at, change) => {
        const spoilt = archive.map((byte, i) => (i === at ? byte ^ change : byte))
        expect(['files', 'damaged', 'encrypted', 'too_large']).toContain(
          (await unzip(spoilt, all, 10_000)).kind,
        )
      },
    ),
  )
})

test('another program finds nothing wrong with what was written', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zip-'))
  const file = path.join(folder, 'a.zip')
  writeFileSync(file, zip([{ name: 'a/ü.txt', bytes: bytesOf('grüße') }]))
  const python =
    'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist())'
  let said = "None ['a/ü.txt']"
  try {
    said = execFileSync('python3', ['-c', python, file], { encoding: 'utf8' }).trim()
  } catch (error) {
    // Where there is no Python, the directory is looked at as it lies there.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    expect(readFileSync(file).readUInt32LE(14)).toBe(crc32('grüße'))
  }
  expect(said).toBe("None ['a/ü.txt']")
})
