/**
 * What people wrote, between other words that are put together without a text of ours: neither turns the
 * other, whichever way it is written. On a screen, where it stands alone, that is a `bdi`; in the texts of
 * the catalogues `fill` does the same.
 */
export const isolated = (text: string): string => `\u2068${text}\u2069`
