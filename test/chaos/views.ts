/** The four views of what became of everything: screen, device, ledger, Stripe. */
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import { RequestRow } from '../../shared/protocol/protocol.ts'
import type { Play } from './play.ts'
import { enrol, openApp } from './stage/hands.ts'
import type { Session } from './stage/stripe-desk.ts'

const Queued = v.object({
  id: v.string(),
  edit: v.number(),
  text: v.string(),
  problem: v.optional(v.object({ code: v.string() })),
  obstacle: v.optional(v.object({ code: v.string() })),
})
export type Queued = v.InferOutput<typeof Queued>
const Stored = v.object({ queue: v.array(Queued), replica: v.array(RequestRow) })
export type Stored = v.InferOutput<typeof Stored>

/** A row of the list as it is read there. */
export type Shown = { id: string; reference: string; words: string }

export type Views = {
  screen: Shown[]
  device: Stored
  /** A supervisor sees the whole site. */
  ledger: RequestRow[]
  sessions: Session[]
  /** Idempotency keys of all creates. */
  creates: string[]
}

/** A device of its own, enrolled when all is over: what it sees, the ledger holds. */
export async function openDesk({ phone, stage }: Play): Promise<Page> {
  const desk = await phone.openAnother()
  await enrol(desk, await stage.link('supervisor'), 'supervisor')
  return desk
}

export async function look({ phone, stage }: Play, desk: Page): Promise<Views> {
  await openApp(desk, stage.origin)
  await desk.getByText(/^Synced · /).waitFor()
  return {
    screen: await readList(phone.page),
    device: await readStore(phone.page),
    ledger: (await readStore(desk)).replica,
    sessions: await stage.stripe.all(),
    creates: await stage.stripe.creates(),
  }
}

async function readList(page: Page): Promise<Shown[]> {
  const more = page.getByRole('button', { name: 'Show more' })
  while ((await more.count()) > 0) await more.first().click()
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a.row')].map((row) => ({
      id: row.pathname.split('/').at(-1) ?? '',
      reference: row.querySelector('.row-reference')?.textContent ?? '',
      words: row.querySelector('.row-phase')?.textContent ?? '',
    })),
  )
}

export async function readStore(page: Page): Promise<Stored> {
  const found = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await done(indexedDB.open('fieldproof-device'))
    const all = (name: string) => done(db.transaction(name).objectStore(name).getAll())
    const stored = { queue: await all('queue'), replica: await all('replica') }
    db.close()
    return stored
  })
  return v.parse(Stored, found)
}
