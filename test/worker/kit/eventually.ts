import { vi } from 'vitest'

/** Waits for what comes by itself, much longer than it takes: the machine may be busy with other things. */
export const eventually = <T>(holds: () => T | Promise<T>) =>
  vi.waitUntil(holds, { timeout: 10_000, interval: 10 })

/** Whoever looks at a request again within two seconds is told the row as it stands: so they pass. */
export const passPolls = () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2_000 })
}
