/**
 * In the place of `browser/address.ts`: the panel is one document, so the address of a screen stands in
 * its fragment. Reload, Back and a window of its own lead to the same screen.
 */
import type { Here } from '../../browser/address.ts'

/** For the parser alone: it is never called. */
const BASE = 'https://panel.invalid'

export const here = (): Here => new URL(location.hash.slice(1) || '/', BASE)

export const hrefOf = (to: string): string => `#${to}`

export function startOver(): void {
  history.replaceState(null, '', hrefOf('/'))
  location.reload()
}
