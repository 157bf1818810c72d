/**
 * Which request a tab left for the handover page. That page takes the request's place in the history, so
 * that nobody goes back into a check that is over; Back from it leads to the request all the same.
 */
const KEY = 'left-for-handover'

export const markLeft = (request: string): void => sessionStorage.setItem(KEY, request)

/** Null unless somebody just went Back, past the request. Gone with the asking. */
export function takeLeft(): string | null {
  try {
    const left = sessionStorage.getItem(KEY)
    sessionStorage.removeItem(KEY)
    const [opened] = performance.getEntriesByType('navigation')
    return (opened as PerformanceNavigationTiming).type === 'back_forward' ? left : null
  } catch {
    // Storage is blocked: the app says so itself.
    return null
  }
}
