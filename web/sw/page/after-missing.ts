/** What a page does when a part of the app could not be fetched. Apart from the browser, to be tried. */

/** What the server says of the script that the page began with. `silent`: nothing, or not it. */
export type Entry = 'here' | 'gone' | 'silent'

export type Next = 'reload' | 'say_replaced' | 'say_stuck' | 'say_waits'

type Page = {
  entry: Entry
  /** Nobody is taken away from a form. */
  isTyping: boolean
  /** This build was opened anew before, and it is this build again: once more would be for ever. */
  hasReloaded: boolean
}

export function afterMissing({ entry, isTyping, hasReloaded }: Page): Next {
  if (entry === 'silent') return 'say_waits'
  // The server is there, and that part does not come: opening the app anew asks for it anew.
  if (entry === 'here') return 'say_stuck'
  return isTyping || hasReloaded ? 'say_replaced' : 'reload'
}
