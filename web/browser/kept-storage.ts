/**
 * Whether the browser promises to keep what is stored here. The extension has another one in this place
 * (`extension/instead/kept-storage.ts`).
 */

/** Null where it does not say. */
export const isKept = async (): Promise<boolean | null> =>
  (await navigator.storage?.persisted?.()) ?? null

/** Asks it to; whether it promised. */
export const askToKeep = async (): Promise<boolean> =>
  (await navigator.storage?.persist?.()) ?? false
