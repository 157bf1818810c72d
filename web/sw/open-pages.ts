/**
 * Which builds of the app are open: each page holds a lock in the name of its entry script, and lets
 * go of it when it is closed, crashes or is reloaded.
 */
const PREFIX = 'fieldproof-page:'

/** Call once in a page. Rejects where the browser keeps nothing of this site; else it never ends. */
export const holdPage = (entry: string): Promise<unknown> =>
  navigator.locks.request(PREFIX + entry, { mode: 'shared' }, () => new Promise(() => {}))

/** The entry scripts of all open pages. */
export async function openPages(): Promise<string[]> {
  const { held = [] } = await navigator.locks.query()
  return held
    .map(({ name = '' }) => name)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length))
}
