/** Whether a panel is open. It holds a lock for as long as it is: a browser that kills it lets go of that, too. */
const PANEL_LOCK = 'fieldproof-panel'

type Locks = Pick<LockManager, 'request' | 'query'>

/** Until the document goes. Two windows have two panels. */
export const holdPanel = (locks: Locks = navigator.locks): void =>
  void locks.request(PANEL_LOCK, { mode: 'shared' }, () => new Promise<never>(() => {}))

export async function isPanelOpen(locks: Locks = navigator.locks): Promise<boolean> {
  const { held = [] } = await locks.query()
  return held.some(({ name }) => name === PANEL_LOCK)
}
