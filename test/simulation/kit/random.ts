/** Chance that can be repeated: the same seed gives the same numbers, and each actor has its own. */
export type Random = {
  /** In [0, 1). */
  next(): number
  /** A whole number in [0, n). */
  below(n: number): number
  chance(p: number): boolean
  pick<T>(items: readonly [T, ...T[]]): T
  bytes(n: number): Uint8Array<ArrayBuffer>
}

/** `label` keeps the actors apart: what one draws does not shift what the others get. */
export function seeded(seed: number, label: string): Random {
  let state = mix(seed, label)
  // mulberry32: small, fast, and good enough to make trouble with.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number): number => Math.floor(next() * n)
  return {
    next,
    below,
    chance: (p) => next() < p,
    pick: (items) => items[below(items.length)] ?? items[0],
    bytes: (n) => Uint8Array.from({ length: n }, () => below(256)),
  }
}

/** FNV-1a over both, as text. */
function mix(seed: number, label: string): number {
  let hash = 0x811c9dc5
  for (const letter of `${label} ${seed}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return hash
}
