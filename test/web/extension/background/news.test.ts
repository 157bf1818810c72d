/** Results that come while nobody looks are told, each once, whenever the background is killed. */
import { expect, test } from 'vitest'
import type { RequestRow } from '../../../../shared/protocol/protocol.ts'
import { addressOf, type Told, tellNews } from '../../../../web/extension/background/news.ts'
import { FakeBrowser, Killed } from './fake-browser.ts'
import { rowOf } from './rows.ts'

/** What is on the device's disk. Each row that is pushed is a change, and so is one that is put in its place. */
class Disk {
  rows: RequestRow[] = []
  told: Told | undefined
  isOpen = false
  hasPulled = true
  /** How many rows were read, each time. */
  readonly read: number[] = []
  readonly #browser: FakeBrowser
  #noted = new Map<RequestRow, number>()

  constructor(browser: FakeBrowser) {
    this.#browser = browser
  }

  readChanged = async (since: number) => {
    for (const row of this.rows)
      if (!this.#noted.has(row)) this.#noted.set(row, this.#noted.size + 1)
    const rows = this.rows.filter((row) => (this.#noted.get(row) ?? 0) > since)
    this.read.push(rows.length)
    return { rows, upTo: this.#noted.size }
  }
  loadTold = async () => this.told
  hasPulledOnce = async () => this.hasPulled
  saveTold = async (told: Told) => {
    if (this.#browser.callsLeft-- <= 0) throw new Killed()
    this.told = told
    if (this.#browser.callsLeft-- <= 0) throw new Killed()
  }
  isPanelOpen = async () => this.isOpen
}

async function begun() {
  const browser = new FakeBrowser()
  const disk = new Disk(browser)
  disk.rows = [rowOf({ id: 'old', rev: 3, phase: 'verified', at: 30 })]
  await tellNews(browser, disk)
  return { browser, disk }
}

test('what a device begins with is no news', async () => {
  const { browser, disk } = await begun()
  expect([...browser.shown.keys(), browser.badge]).toEqual([''])
  expect(disk.told).toEqual({ rev: 3, at: 30 })
})

test('what the office had before it was enrolled is no news, however long it lay unused', async () => {
  const browser = new FakeBrowser()
  const disk = new Disk(browser)
  // Installed days before, and then enrolled with the panel closed right after.
  disk.hasPulled = false
  await tellNews(browser, disk)
  await tellNews(browser, disk)
  disk.hasPulled = true
  disk.rows = [rowOf({ id: 'old', rev: 3, phase: 'verified', at: 30 })]
  await tellNews(browser, disk)
  expect([browser.shown.size, browser.badge]).toEqual([0, ''])
  disk.rows.push(rowOf({ id: 'new', rev: 4, phase: 'verified', at: 40 }))
  await tellNews(browser, disk)
  expect([[...browser.shown.keys()], browser.badge]).toEqual([['new'], '1'])
})

test('of an office that was empty, the first result is told', async () => {
  const browser = new FakeBrowser()
  const disk = new Disk(browser)
  await tellNews(browser, disk)
  disk.rows.push(rowOf({ id: 'first', rev: 1, phase: 'verified', at: 10 }))
  await tellNews(browser, disk)
  expect([[...browser.shown.keys()], browser.badge]).toEqual([['first'], '1'])
})

test('a result is told by its reference, and counted on the icon', async () => {
  const { browser, disk } = await begun()
  disk.rows.push(
    rowOf({ id: 'a', rev: 4, phase: 'verified', at: 40 }),
    rowOf({ id: 'b', rev: 5, phase: 'unverified', at: 41 }),
    rowOf({ id: 'c', rev: 6, phase: 'processing', at: 42 }),
  )
  await tellNews(browser, disk)
  expect([...browser.shown].map(([id, { title, message }]) => [id, title, message])).toEqual([
    ['a', 'Order a', 'Verified'],
    ['b', 'Order b', 'Action needed'],
  ])
  expect(browser.badge).toBe('2')
})

test('it is told once, also when something else of it changes', async () => {
  const { browser, disk } = await begun()
  disk.rows.push(rowOf({ id: 'a', rev: 4, phase: 'verified', at: 40 }))
  await tellNews(browser, disk)
  browser.shown.clear()
  disk.rows.push(rowOf({ id: 'x', rev: 8, phase: 'open', at: 50 }))
  await tellNews(browser, disk)
  // Assigned to somebody: a change, and no result.
  disk.rows[1] = rowOf({ id: 'a', rev: 9, phase: 'verified', at: 40 })
  await tellNews(browser, disk)
  expect([...browser.shown.keys()]).toEqual([])
  expect(browser.badge).toBe('1')
})

test('many at once are one message, and each counts', async () => {
  const { browser, disk } = await begun()
  for (let n = 0; n < 40; n++)
    disk.rows.push(rowOf({ id: `r${n}`, rev: 10 + n, phase: 'verified', at: 100 + n }))
  await tellNews(browser, disk)
  expect([...browser.shown.values()].map(({ message }) => message)).toEqual(['New results: 40'])
  expect(browser.badge).toBe('40')
  expect(addressOf([...browser.shown.keys()][0] ?? '')).toBe('/')
})

test('whoever has the panel open is told nothing, then or later, and the number goes', async () => {
  const { browser, disk } = await begun()
  disk.rows.push(rowOf({ id: 'a', rev: 4, phase: 'verified', at: 40 }))
  await tellNews(browser, disk)
  expect(browser.badge).toBe('1')
  browser.shown.clear()
  disk.isOpen = true
  disk.rows.push(rowOf({ id: 'b', rev: 5, phase: 'verified', at: 41 }))
  await tellNews(browser, disk)
  disk.isOpen = false
  await tellNews(browser, disk)
  expect([[...browser.shown.keys()], browser.badge]).toEqual([[], ''])
  expect(browser.session).not.toHaveProperty('unseen')
})

test('what did not change since is not read again, until the browser forgot or the device is another', async () => {
  const { browser, disk } = await begun()
  disk.rows.push(rowOf({ id: 'a', rev: 4, phase: 'verified', at: 40 }))
  await tellNews(browser, disk)
  await tellNews(browser, disk)
  expect(disk.read).toEqual([1, 1, 0])
  // Ended and started: its memory is empty.
  for (const name of Object.keys(browser.session)) delete browser.session[name]
  browser.shown.clear()
  await tellNews(browser, disk)
  expect([disk.read.at(-1), browser.shown.size]).toEqual([2, 0])
  // Removed and enrolled elsewhere: what was told is gone with the rest.
  disk.told = undefined
  await tellNews(browser, disk)
  expect([disk.read.at(-1), browser.shown.size, disk.told]).toEqual([2, 0, { rev: 4, at: 40 }])
})

test('killed at any step, each result is told, and none counts twice', async () => {
  let steps = 0
  for (;;) {
    const { browser, disk } = await begun()
    disk.rows.push(
      rowOf({ id: 'a', rev: 4, phase: 'verified', at: 40 }),
      rowOf({ id: 'b', rev: 5, phase: 'unverified', at: 41 }),
    )
    browser.callsLeft = steps
    const wasKilled = await tellNews(browser, disk).then(
      () => false,
      (error: unknown) => {
        expect(error).toBeInstanceOf(Killed)
        return true
      },
    )
    browser.callsLeft = Number.POSITIVE_INFINITY
    await tellNews(browser, disk)
    expect([steps, [...browser.shown.keys()], browser.badge]).toEqual([steps, ['a', 'b'], '2'])
    expect(disk.told).toEqual({ rev: 5, at: 41 })
    if (!wasKilled) break
    steps++
  }
  expect(steps).toBeGreaterThan(10)
})
