/**
 * The code in the fragment of an enrolment link. It is worth a device until it is used, so it leaves
 * the address bar and the history the moment it is read.
 */
export function takeCodeFromAddress(): string {
  const fragment = location.hash.slice(1)
  if (!fragment) return ''
  history.replaceState(null, '', location.pathname)
  try {
    return decodeURIComponent(fragment)
  } catch {
    // A stray percent sign: show what there is, it can be mended by hand.
    return fragment
  }
}
