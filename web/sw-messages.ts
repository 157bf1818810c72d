/** What page and service worker call each other's attention with. */
export const DRAIN_TAG = 'fieldproof-drain'
export const SKIP_WAITING = 'skip-waiting'
