/** The documents of the app, as they are written: what each of them has to say to the browser. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ROOT } from '../../worker/operator/run-node.ts'

const DOCUMENTS = ['index', 'handover', 'ticket-page', 'gallery']

const linksOf = (name: string): string[] =>
  readFileSync(`${ROOT}/web/${name}.html`, 'utf8').match(/<link\b[^>]*>/g) ?? []

test('a manifest is fetched with what an access proxy knows the browser by', () => {
  const manifests = DOCUMENTS.flatMap(linksOf).filter((link) => link.includes('rel="manifest"'))
  expect(manifests.length).toBeGreaterThan(0)
  for (const link of manifests) expect(link).toContain('crossorigin="use-credentials"')
})
