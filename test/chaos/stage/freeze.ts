/**
 * A tab that stands still in the middle of what it does. Chromium freezes no tab that a debugger looks at;
 * stopped at its next step it is as good as frozen. Nor does it freeze one that others wait for in the
 * database: one that was stopped there goes on, and is stopped a little later.
 */
import type { CDPSession, Page } from 'playwright-core'

const TRIES = 20
const ANSWERS_MS = 1_000
const LATER_MS = 100

/** `beside`: another page of the same origin that stays as it is. */
export async function freeze(session: CDPSession, beside: Page): Promise<void> {
  await session.send('Debugger.enable')
  for (let n = 0; n < TRIES; n++) {
    await session.send('Debugger.pause')
    if (await beside.evaluate(databaseAnswers, ANSWERS_MS)) return
    await session.send('Debugger.resume')
    await beside.waitForTimeout(LATER_MS)
  }
  throw new Error('it held up the database whenever it was stopped')
}

/** Runs in a page, and knows nothing but its argument: whether anybody may write to every store in time. */
async function databaseAnswers(ms: number): Promise<boolean> {
  const opened = indexedDB.open('fieldproof-device')
  await new Promise((resolve, reject) => {
    opened.onsuccess = resolve
    opened.onerror = () => reject(opened.error)
  })
  const db = opened.result
  const tx = db.transaction(db.objectStoreNames, 'readwrite')
  const inTime = await new Promise<boolean>((resolve) => {
    tx.oncomplete = () => resolve(true)
    setTimeout(resolve, ms, false)
  })
  // Must not wait on for its turn: it would hold up everybody behind it.
  if (!inTime) tx.abort()
  db.close()
  return inTime
}
