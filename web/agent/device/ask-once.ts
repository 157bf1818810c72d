/** What somebody said “not now” to on this device: it is not asked again. Nothing personal. */
type Question = 'notify' | 'install'

const keyOf = (question: Question) => `put-off-${question}`

export function mayAsk(question: Question): boolean {
  try {
    return localStorage.getItem(keyOf(question)) === null
  } catch {
    // Storage is blocked: better not asked than asked each time.
    return false
  }
}

export function putOff(question: Question): void {
  try {
    localStorage.setItem(keyOf(question), 'yes')
  } catch {
    // It is asked again at the next start.
  }
}
