/**
 * Whether the browser promises to keep what is stored here. The extension has another one in this place
 * (`extension/instead/kept-storage.ts`).
 */
import { askBrowser } from './browser-facts.ts'

/** Null where it does not say. */
export const isKept = (): Promise<boolean | null> =>
  askBrowser(() => navigator.storage?.persisted?.())

/** Asks it to; whether it promised. It may ask the person, who takes their time. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await navigator.storage?.persist?.()) ?? false
  } catch {
    return false
  }
}
