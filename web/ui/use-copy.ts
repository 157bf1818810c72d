/** Copies a text, and says so for a while. */
import { useEffect, useState } from 'preact/hooks'

/** `failed`: not allowed, or an old browser. The text has to be there to be marked by hand. */
export type Copied = 'copied' | 'failed' | null

/** After that it is the name of the button again, for what was copied may be gone by then. */
export const TOLD_MS = 4000

export function useCopy(text: string): { told: Copied; copy(): Promise<boolean> } {
  const [told, setTold] = useState<Copied>(null)
  const [times, setTimes] = useState(0)
  useEffect(() => {
    if (told !== 'copied') return
    const timer = setTimeout(() => setTold(null), TOLD_MS)
    return () => clearTimeout(timer)
  }, [told, times])
  // Another text was not copied yet.
  useEffect(() => setTold(null), [text])

  /** True where it was copied. */
  async function copy() {
    let isCopied = true
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      isCopied = false
    }
    setTold(isCopied ? 'copied' : 'failed')
    setTimes((before) => before + 1)
    return isCopied
  }
  return { told, copy }
}
