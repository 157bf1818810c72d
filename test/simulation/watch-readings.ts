/**
 * Watches the ledger take in readings of Stripe's sessions, for what it gets wrong here would be put
 * right by a later look: a reading must not change a row that shows a newer one, asked for later.
 */
import type { Ledger } from '../../worker/requests/ledger.ts'

type Seen = { readNo: number; version: number }

/** `versionOf`: how often the session had changed when it was read. */
export function watchReadings(
  ledger: Ledger,
  versionOf: (reading: object) => number,
  wentBack: (id: string) => void,
): void {
  const { applyReading, find } = ledger
  const seen = new Map<string, Seen[]>()
  ledger.applyReading = (id, reading, readNo) => {
    const version = versionOf(reading)
    const earlier = seen.get(id) ?? []
    const before = find(id)?.row.rev
    const after = applyReading(id, reading, readNo)
    const isStale = earlier.some((one) => one.readNo > readNo && one.version > version)
    if (isStale && after?.row.rev !== before) wentBack(id)
    seen.set(id, [...earlier, { readNo, version }])
    return after
  }
}
