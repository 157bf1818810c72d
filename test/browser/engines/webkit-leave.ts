/**
 * What made WebKit stop saving and sending for good: a page that is left while it writes goes into the
 * back/forward cache with its transaction, and every later one waits for it.
 */
import { t } from '../kit/words.ts'
import type { World } from '../stack/world.ts'
import { type Tab, until } from './engine.ts'
import { button, field, heading, link, text } from './look.ts'
import { create } from './smoke.ts'

/** About as long as a save takes until its transaction runs: which step is met is chance. */
const LEFT_AFTER_MS = [60, 75, 90]

/** Saves, opens another address in mid-save, and saves again: each time the second has to be saved. */
export async function saveAndLeave(tab: Tab, world: World): Promise<void> {
  for (const [n, ms] of LEFT_AFTER_MS.entries()) {
    await tab.goto(`${world.origin}/new`)
    await tab.fill(field(t('new.reference')), `Left ${n}`)
    await tab.run(
      (ms, home) => {
        document.querySelector<HTMLElement>('[type=submit]')?.click()
        setTimeout(() => location.assign(home), ms)
      },
      ms,
      `${world.origin}/`,
    )
    await left(tab, world)
    await create(tab, world, `After ${n}`)
  }
}

/**
 * Leaves a page for certain while the transaction of a save runs, and comes back to it by Back: it says
 * that nothing was saved, has what was typed, and saves it when asked again.
 */
export async function saveBrokenOff(tab: Tab, world: World): Promise<void> {
  await tab.goto(`${world.origin}/new`)
  await tab.fill(field(t('new.reference')), 'Broken off')
  await tab.run((home) => {
    const { add } = IDBObjectStore.prototype
    IDBObjectStore.prototype.add = function (...record) {
      IDBObjectStore.prototype.add = add
      // The transaction lives for as long as something is asked of it.
      const hold = () => {
        if (document.visibilityState === 'visible') this.count().onsuccess = hold
      }
      hold()
      location.assign(home)
      return add.apply(this, record)
    }
    document.querySelector<HTMLElement>('[type=submit]')?.click()
  }, `${world.origin}/`)
  await left(tab, world)
  await tab.run(() => history.back())
  await tab.see(text(t('unusable.interrupted')))
  await tab.press(button(t('new.save')))
  await tab.see(heading('Broken off'))
}

/** Until the list is there, and by its own address: beside a request it is seen before the page is left. */
async function left(tab: Tab, { origin }: World): Promise<void> {
  await until('the list by its address', async () => (await tab.url()) === `${origin}/` || null)
  await tab.see(link(t('list.new')))
}
