import { vi } from 'vitest'

/** Waits for what comes by itself, much longer than it takes: the machine may be busy with other things. */
export const eventually = <T>(holds: () => T | Promise<T>) =>
  vi.waitUntil(holds, { timeout: 10_000, interval: 10 })
