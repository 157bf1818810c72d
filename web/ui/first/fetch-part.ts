/**
 * What is fetched after the first screen. A part that cannot be had is asked for again, and the window is
 * told meanwhile, so that somebody says it (`sw/page/missing-chunk.tsx`).
 */
const RETRY_MS = 3000

/** Told to the window when a part of the app could not be fetched. */
export const CHUNK_MISSING = 'chunk-missing'
/** Told when all that were missing are here. */
export const CHUNK_HERE = 'chunk-here'

type Load<T> = () => Promise<T>

const missing = new Set<Load<unknown>>()

/** Rejects where it cannot be had: whoever asks asks again, with the same function. */
export async function fetchOnce<T>(load: Load<T>): Promise<T> {
  try {
    const part = await load()
    if (missing.delete(load) && missing.size === 0) dispatchEvent(new Event(CHUNK_HERE))
    return part
  } catch (error) {
    missing.add(load)
    dispatchEvent(new Event(CHUNK_MISSING))
    throw error
  }
}

/** Resolves when it is here, however often it has to be asked for. */
export const fetchPart = <T>(load: Load<T>): Promise<T> =>
  fetchOnce(load).catch(async () => {
    await new Promise((done) => setTimeout(done, RETRY_MS))
    return fetchPart(load)
  })
