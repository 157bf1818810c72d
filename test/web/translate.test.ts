/**
 * Which documents a browser may translate: the app's own faces speak their languages, and a translation
 * would come between them and what they draw. The page of a ticket is read by anybody, and bears it.
 */
import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'

const WEB = path.join(import.meta.dirname, '../../web')

test('every document but that of a ticket keeps browsers from translating it', async () => {
  const translated: string[] = []
  for await (const file of glob('*.html', { cwd: WEB }))
    if (!/<html [^>]*translate="no"/.test(readFileSync(path.join(WEB, file), 'utf8')))
      translated.push(file)
  expect(translated).toEqual(['ticket-page.html'])
})
