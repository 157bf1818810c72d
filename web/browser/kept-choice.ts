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
