/** Told to the window when a part of the app could not be fetched (`ui/later.tsx`). */
export const CHUNK_MISSING = 'chunk-missing'
