/**
 * What the background does each time its alarm goes: sends what waits, empties itself where the office
 * asked for it, and asks what changed; all by the code that the panel runs, under the same lock. It may be
 * stopped at any point: the queue forgets nothing before its answer, and the next alarm begins anew.
 */
import { loadCaller } from '../../api/caller.ts'
import { mayFetch } from '../../state/lock-rules.ts'
import { announceChange } from '../../store/broadcast.ts'
import { loadEnrolled, loadSetting } from '../../store/store.ts'
import { workHere } from '../../sw/background.ts'
import { pullAs } from '../../sync/browser.ts'
import { loadDeployment } from '../deployment.ts'

/** Resolves when it is over, whatever came of it. */
export async function syncWhileClosed(): Promise<void> {
  if ((await loadDeployment()) === null) return
  // It rejects while anything is left to do; the next alarm comes either way.
  await workHere().catch((error: unknown) => console.warn('push', error))
  const [caller, enrolled, status, wrongPins = 0] = await Promise.all([
    loadCaller(),
    loadEnrolled(),
    loadSetting('deviceStatus'),
    loadSetting('wrongPins'),
  ])
  if (!caller || !enrolled || status !== undefined) return
  if (!mayFetch(enrolled.role, wrongPins)) return
  const pulled = await pullAs(caller, enrolled.role)
  if (pulled.kind === 'pulled' && pulled.changed) announceChange()
}
