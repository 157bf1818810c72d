/** Files that were chosen, and then changed or deleted before they were read: real ones, on a disk. */
import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { bytesOf, textOf } from '../../../web/browser/chosen-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'chosen-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function chosen(name: string, text: string) {
  const path = join(folder, name)
  writeFileSync(path, text)
  return { path, file: await openAsBlob(path) }
}

test('a file is read as it was chosen', async () => {
  const { file } = await chosen('whole.json', 'Jenny Rösen')
  expect(await textOf(file)).toBe('Jenny Rösen')
  expect(await bytesOf(file)).toEqual(new TextEncoder().encode('Jenny Rösen'))
})

test.each([
  ['changed', (path: string) => writeFileSync(path, 'another text that is longer')],
  ['deleted', (path: string) => rmSync(path)],
] as const)('one that was %s since cannot be read, and that is said', async (name, then) => {
  const { path, file } = await chosen(`${name}.json`, 'once')
  then(path)
  expect(await textOf(file)).toBeNull()
  expect(await bytesOf(file)).toBeNull()
})
