/** What page and service worker call each other's attention with. */
export const SKIP_WAITING = 'skip-waiting'
/** With `groups` and a port: have them on this device; answered by whether they are. */
export const KEEP_GROUPS = 'keep-groups'
/** With a port: the file that another app shared is wanted. */
export const TAKE_SHARED = 'take-shared'
/** From the service worker, with a `path`: somebody touched a message about it. */
export const OPEN_PATH = 'open-path'
