import { useEffect } from 'preact/hooks'

/** Keeps the screen lit for as long as it is drawn, where the browser can (Screen Wake Lock). */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let isOver = false
    async function hold(): Promise<void> {
      if (document.visibilityState !== 'visible') return
      // Refused on a nearly empty battery; the screen then dims as it always does.
      lock = await (navigator.wakeLock?.request('screen') ?? null)?.catch(() => null)
      if (isOver) void lock?.release()
    }
    void hold()
    // The browser takes it back whenever the page is hidden.
    document.addEventListener('visibilitychange', hold)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', hold)
      void lock?.release()
    }
  }, [])
}
