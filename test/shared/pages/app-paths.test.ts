/** The addresses of the app's screens are those that the Worker answers with its page. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { APP_PATHS, isAppPath } from '../../../shared/pages/app-paths.ts'
import { ROOT } from '../../../worker/operator/run-node.ts'

const read = (file: string) => readFileSync(`${ROOT}/${file}`, 'utf8')

/** As JSX writes them, `<Route path="…"`, and the rows of the desk's sections, `path: '…'`. */
const routesIn = (file: string): string[] =>
  [...read(file).matchAll(/<Route\b[^>]*\bpath="([^"]+)"|\bpath: '([^']+)'/g)].map(
    ([, route, section]) => route ?? section ?? '',
  )

test('each screen that a phone or a desk has is answered with the app, and no other address', () => {
  const phone = routesIn('web/agent/shell/enrolled-screens.tsx')
  const desk = ['desk.tsx', 'sections.ts'].flatMap((file) => routesIn(`web/desk/shell/${file}`))
  expect(phone.length).toBeGreaterThan(5)
  expect(desk.length).toBeGreaterThan(8)
  expect([...new Set([...phone, ...desk])].sort()).toEqual([...APP_PATHS].sort())
})

test('what the installed app opens is among them', () => {
  const opened = read('web/public/manifest.webmanifest').matchAll(
    /"(?:start_url|url|action)": "([^"]+)"/g,
  )
  const paths = [...opened].map(([, url = '']) => new URL(url, 'https://field.example').pathname)
  expect(paths).toContain('/')
  for (const path of paths) expect(isAppPath(path), path).toBe(true)
})
