/** What somebody chose for this browser, by name. Nothing personal; without storage it lasts until the page goes. */

export function keptChoice(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    // Blocked, or none at all: as if nothing had been chosen.
    return null
  }
}

/** Null: chosen no longer. */
export function keepChoice(name: string, choice: string | null): void {
  try {
    if (choice === null) localStorage.removeItem(name)
    else localStorage.setItem(name, choice)
  } catch {
    // It is chosen anew at the next start.
  }
}

/** All of them, and what each tab keeps for itself: this browser is no device any more. */
export function forgetChoices(): void {
  for (const storage of ['localStorage', 'sessionStorage'] as const)
    try {
      globalThis[storage].clear()
    } catch {
      // Nothing was kept there, and what else has to be erased must not wait for it.
    }
}
