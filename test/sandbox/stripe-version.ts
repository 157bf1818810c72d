// The API version whose shapes the sandbox speaks: the one the installed SDK pins. A test fails
// when the two part ways.

export const STRIPE_VERSION = '2026-10-28.endive'
