/**
 * Keeps the screen on for as long as this page stands: somebody holds a document up to it. Screen Wake
 * Lock API; where there is none, the screen dims as it always did.
 */
export function keepAwake(): void {
  // Refused to save the battery: the person's own choice.
  const ask = () => void navigator.wakeLock?.request('screen').catch(() => {})
  ask()
  // The browser lets go of it whenever the page is out of sight.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask()
  })
}
