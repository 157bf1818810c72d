/**
 * Keeps the screen on, where the browser can: somebody holds a document up to it, or a code. Screen Wake
 * Lock API; where there is none, the screen dims as it always did. Returns what lets go of it.
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null
  let isOver = false
  async function hold(): Promise<void> {
    if (document.visibilityState !== 'visible') return
    // Refused on a nearly empty battery: the person's own choice.
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
}
