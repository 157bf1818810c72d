// Metadata as Stripe merges it: given keys are set, empty values take keys away, an empty string
// instead of keys takes all of them.

const KEYS_MAX = 50

type Metadata = Record<string, string>

/** Nothing when the outcome would have too many keys. */
export function mergeMetadata(kept: Metadata, given: Metadata | null | undefined): Metadata | null {
  if (given === null) return {}
  const merged = Object.entries({ ...kept, ...given }).filter(([, value]) => value !== '')
  return merged.length <= KEYS_MAX ? Object.fromEntries(merged) : null
}
