/**
 * In the place of `browser/kept-storage.ts`: what an extension with `unlimitedStorage` stores is not evicted,
 * though Chromium says of its pages that nothing was promised.
 * https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies
 */
export const isKept = async (): Promise<boolean | null> => true

export const askToKeep = async (): Promise<boolean> => true
