/**
 * Where in the app a page is, and how an address of the app is written into its own. The extension has
 * another one in this place (`extension/instead/address.ts`): its panel is one document.
 */
export type Here = { readonly pathname: string; readonly search: string; readonly hash: string }

/** Read anew at each call. */
export const here = (): Here => location

/** For `history`. */
export const hrefOf = (to: string): string => to

/** Begins anew, with nothing of what this page knows. */
export const startOver = (): void => location.replace('/')
