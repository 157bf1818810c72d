/** What a page does when a part of the app could not be fetched. Apart from the browser, to be tried. */

/** What the server says of the script that the page began with. `silent`: nothing, or not it. */
export type Entry = 'here' | 'gone' | 'silent'

export type Next = 'reload' | 'say_replaced' | 'say_waits'

type Page = {
  entry: Entry
  /** Nobody is taken away from a form. */
  isTyping: boolean
  /** This build was opened anew before, and it is this build again: once more would be for ever. */
  hasReloaded: boolean
}

export function afterMissing({ entry, isTyping, hasReloaded }: Page): Next {
  if (entry !== 'gone') return 'say_waits'
  return isTyping || hasReloaded ? 'say_replaced' : 'reload'
}
