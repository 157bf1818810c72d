/** Finds what somebody means with a few letters: commands and requests. Pure. */
import { folded } from '../../table/arrange.ts'

/** 0: not meant. Higher: more likely meant. Every word typed must be found. */
export function likeness(typed: string, label: string): number {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  const text = folded(label)
  if (words.length === 0) return 1
  if (!words.every((word) => text.includes(word))) return 0
  if (text === words.join(' ')) return 4
  if (text.startsWith(words[0] ?? '')) return 3
  // At the beginning of some word.
  return words.every((word) => ` ${text}`.includes(` ${word}`)) ? 2 : 1
}

/** The likeliest first, at most `most` of them; equals in the order they came in. */
export function bestMatches<T extends { label: string }>(
  typed: string,
  choices: readonly T[],
  most: number,
): T[] {
  return choices
    .map((choice) => ({ choice, likely: likeness(typed, choice.label) }))
    .filter(({ likely }) => likely > 0)
    .sort((a, b) => b.likely - a.likely)
    .slice(0, most)
    .map(({ choice }) => choice)
}
