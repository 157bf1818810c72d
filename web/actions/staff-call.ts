/**
 * A kiosk asks for staff, in the office too. Noted on the device before it is told: that somebody no longer
 * asks may not get through, and is told again later.
 */
import { StaffAnswer } from '../../shared/protocol/alert-calls.ts'
import { loadCaller } from '../api/caller.ts'
import { call } from '../api/client.ts'
import { dropSetting, loadSetting, saveSetting } from '../store/store.ts'

/** Null where the office could not be told, or need not be. */
export async function tellStaff(asks: boolean): Promise<StaffAnswer | null> {
  if (asks) await saveSetting('asksStaff', true)
  else if (!(await loadSetting('asksStaff'))) return null
  const caller = await loadCaller()
  if (!caller) return null
  const body = { asks }
  const called = await call(
    caller,
    { to: 'POST /api/staff', body, waitsForStripe: false },
    StaffAnswer,
  )
  if (called.kind !== 'answered') return null
  if (!asks) await dropSetting('asksStaff')
  return called.answer
}

/** How the office stands with what it was told; null where it cannot be asked. */
export async function readStaffCall(): Promise<StaffAnswer | null> {
  const caller = await loadCaller()
  if (!caller) return null
  const called = await call(caller, { to: 'GET /api/staff', waitsForStripe: false }, StaffAnswer)
  return called.kind === 'answered' ? called.answer : null
}
