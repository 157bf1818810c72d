import { expect, test } from 'vitest'
import { AppFiles } from '../../../web/sw/app-files.ts'
import { type AppFile, BASE } from '../../../web/sw/groups.ts'

const file = (url: string, ...groups: string[]): AppFile => ({
  url,
  groups,
  revision: url.startsWith('assets/') ? null : 'first',
})

const BUILD = [
  file('index.html', BASE),
  file('assets/index-1.js', BASE),
  file('assets/kiosk-1.js', 'kiosk'),
  file('assets/ar-1.js', 'ar'),
  file('assets/desk-1.js', 'desk'),
]
const NEXT = BUILD.map(({ url, groups }) => ({
  url: url.replace('-1', '-2'),
  groups,
  revision: url.startsWith('assets/') ? null : 'next',
}))

const ORIGIN = 'https://fieldproof.test'
const absolute = (path: RequestInfo | URL) => new URL(String(path), ORIGIN).href

/** A device: one cache, a server whose files can change, pages that are open, a switch for the network. */
function world() {
  const stored = new Map<string, Response>()
  const asked: string[] = []
  const world = {
    stored,
    asked,
    online: true,
    pages: ['/assets/index-1.js'],
    served: [...BUILD, ...NEXT].map(({ url }) => `/${url}`),
    /** In place of what is not served: the Worker's own answer. */
    instead: () =>
      Response.json(
        { code: 'not_found' },
        { status: 404, headers: { 'Cache-Control': 'no-store' } },
      ),
    kept: () => [...stored.keys()].map((url) => url.slice(ORIGIN.length)).sort(),
  }
  const cache = {
    keys: async () => [...stored.keys()].map((url) => new Request(url)),
    match: async (path: RequestInfo | URL) => stored.get(absolute(path))?.clone(),
    put: async (path: RequestInfo | URL, response: Response) =>
      void stored.set(absolute(path), response),
    delete: async (path: RequestInfo | URL) => stored.delete(absolute(path)),
  }
  const browser = {
    open: async () => cache,
    openPages: async () => world.pages,
    fetch: async (path: string) => {
      asked.push(path)
      if (!world.online) throw new TypeError('Failed to fetch')
      if (!world.served.includes(path)) return world.instead()
      const isPage = path.endsWith('.html')
      // The document of either build, as far as it matters here.
      const body = isPage
        ? '<script src="/assets/index-1.js"><script src="/assets/index-2.js">'
        : path
      const type = isPage ? 'text/html' : 'text/javascript'
      return new Response(body, { headers: { 'Content-Type': type } })
    },
  }
  return { world, build: (all: readonly AppFile[]) => new AppFiles(all, browser) }
}

const KIOSK = [BASE, 'kiosk', 'ar']
const BASE_1 = ['/assets/index-1.js', '/index.html?revision=first']

test('a device that uses nothing yet keeps the base', async () => {
  const { world: device, build } = world()
  await build(BUILD).haveAll()
  expect(device.kept()).toEqual(BASE_1)
})

test('with its role and language come their files, and none are fetched twice', async () => {
  const { world: device, build } = world()
  const files = build(BUILD)
  await files.haveAll()
  await files.use(KIOSK)
  await files.haveAll()
  expect(device.kept()).toEqual(expect.arrayContaining(['/assets/ar-1.js', '/assets/kiosk-1.js']))
  expect(device.kept()).not.toContain('/assets/desk-1.js')
  expect(device.asked).toHaveLength(4)
})

test('the next build has all that the device uses, or it is not ready', async () => {
  const { world: device, build } = world()
  await build(BUILD).use(KIOSK)
  device.served = device.served.filter((path) => path !== '/assets/ar-2.js')
  await expect(build(NEXT).haveAll()).rejects.toThrow('assets/ar-2.js')
  device.served.push('/assets/ar-2.js')
  await build(NEXT).haveAll()
  device.online = false
  expect(await (await build(NEXT).answer('/assets/ar-2.js')).text()).toBe('/assets/ar-2.js')
})

test('what is not in its groups comes from the network, and joins', async () => {
  const { world: device, build } = world()
  const files = build(BUILD)
  await files.haveAll()
  await files.answer('/assets/desk-1.js')
  device.online = false
  expect(await (await files.answer('/assets/desk-1.js')).text()).toBe('/assets/desk-1.js')
})

test('only what the build listed is ever kept', async () => {
  const { world: device, build } = world()
  device.served.push('/assets/handover-1.js')
  await build(BUILD).answer('/assets/handover-1.js')
  expect(device.kept()).toEqual([])
})

const login = () => new Response('<p>Log in', { headers: { 'Content-Type': 'text/html' } })

test.each([
  ['a 404', undefined],
  ['a page of whoever sits in between', login],
])('%s in place of a file is not kept as one', async (_name, instead) => {
  const { world: device, build } = world()
  device.instead = instead ?? device.instead
  device.served = []
  for (const { url } of BUILD)
    await expect(build(BUILD).answer(`/${url}`)).rejects.toThrow('no such file')
  // Of another build: handed on as it is, and not kept.
  expect((await build(BUILD).answer('/assets/ar-9.js')).status).toBe(instead ? 200 : 404)
  expect(device.kept()).toEqual([])
})

test('files of the old build stay while one of its pages is open, and go after it', async () => {
  const { world: device, build } = world()
  await build(BUILD).use(KIOSK)
  await build(BUILD).haveAll()
  const next = build(NEXT)
  await next.haveAll()
  device.pages = ['/assets/index-2.js', '/assets/index-1.js']
  await next.sweep()
  device.served = NEXT.map(({ url }) => `/${url}`)
  expect(await (await next.answer('/assets/ar-1.js')).text()).toBe('/assets/ar-1.js')
  device.pages = ['/assets/index-2.js']
  await next.sweep()
  expect(device.kept()).toEqual([
    '/assets/ar-2.js',
    '/assets/index-2.js',
    '/assets/kiosk-2.js',
    '/groups-in-use',
    '/index.html?revision=next',
  ])
})
