/** What is handed to the stores says what is so: each permission is justified, and texts keep to their limits. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { localeFiles } from '../../../web/extension/locales.ts'
import { BROWSERS, manifestOf } from '../../../web/extension/manifest.ts'

const Manifest = v.object({
  permissions: v.array(v.string()),
  optional_host_permissions: v.array(v.string()),
  content_security_policy: v.object({ extension_pages: v.string() }),
  commands: v.record(v.string(), v.object({ description: v.optional(v.string()) })),
})
const manifests = BROWSERS.map((browser) => v.parse(Manifest, manifestOf(browser, '1.0.0')))

const page = (name: string) =>
  readFileSync(`${import.meta.dirname}/../../../web/extension/store/${name}.md`, 'utf8')

/** What stands in the first cell of each row. */
const named = page('permissions')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name))

test('each permission is justified, and none that is not asked for', () => {
  const asked = manifests.flatMap((manifest) => [
    ...manifest.permissions,
    ...manifest.optional_host_permissions,
  ])
  expect(named.toSorted()).toEqual([...new Set(asked)].toSorted())
})

/** Each directive, by its name. */
const directives = (policy: string) =>
  new Map(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]))

test('scripts are the archive’s own, with WebAssembly, which is justified as the camera is', () => {
  for (const { content_security_policy } of manifests)
    expect(directives(content_security_policy.extension_pages).get('script-src')).toEqual([
      "'self'",
      "'wasm-unsafe-eval'",
    ])
  expect(page('permissions')).toContain("`'wasm-unsafe-eval'`")
  for (const name of ['permissions', 'privacy', 'listing'])
    expect([name, /\bcamera\b/.test(page(name))]).toEqual([name, true])
})

test('no page and no other extension may call for a page of this one, or talk to it', () => {
  for (const browser of BROWSERS) {
    const names = Object.keys(manifestOf(browser, '1.0.0'))
    expect(names).not.toContain('web_accessible_resources')
    expect(names).not.toContain('externally_connectable')
  }
})

test('none warns at installation that pages are read or changed', () => {
  const warns =
    /^(tabs|history|bookmarks|cookies|webNavigation|webRequest|downloads|clipboardRead|management|debugger)$|[:*]/
  for (const { permissions } of manifests)
    expect(permissions.filter((one) => warns.test(one))).toEqual([])
})

test('name, summary and what the browser shows keep to the limits of the stores', () => {
  for (const [path, text] of localeFiles()) {
    const messages: Record<string, { message: string } | undefined> = JSON.parse(text)
    const length = (name: string) => [...(messages[name]?.message ?? '')].length
    expect([path, length('name') > 0 && length('name') <= 45]).toEqual([path, true])
    expect([path, length('description') > 0 && length('description') <= 132]).toEqual([path, true])
    for (const { commands } of manifests)
      for (const { description = '' } of Object.values(commands)) {
        const [, name] = /^__MSG_(\w+)__$/.exec(description) ?? []
        if (name) expect([path, name, length(name) > 0]).toEqual([path, name, true])
      }
  }
})

test('the listing has what each store asks for', () => {
  const listing = page('listing')
  for (const heading of ['Single purpose', 'Description', 'Promotional text', 'Category'])
    expect(listing).toContain(`\n## ${heading}\n`)
  const [, promotional = ''] = /## Promotional text\n\n(.*)\n/.exec(listing) ?? []
  expect(promotional.length).toBeGreaterThan(0)
  expect(promotional.length).toBeLessThanOrEqual(80)
})
