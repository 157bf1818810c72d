/** The room that the browser gives us, and whether it promised to keep what is in it. */
import { persisted } from '../state/sync-status.ts'

/** Bytes; null where the browser does not say. */
export async function spaceLeft(): Promise<number | null> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {}
  return quota === undefined ? null : Math.max(0, quota - usage)
}

/** Whether it promised. */
export async function askToKeep(): Promise<boolean> {
  const isKept = (await navigator.storage?.persist?.()) ?? false
  persisted.value = isKept
  return isKept
}
