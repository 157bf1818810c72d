/** Forgets what was chosen for this browser, and what each tab keeps for itself: it is no device any more. */

export function forgetChoices(): void {
  for (const storage of ['localStorage', 'sessionStorage'] as const)
    try {
      globalThis[storage].clear()
    } catch {
      // Nothing was kept there, and what else has to be erased must not wait for it.
    }
}
