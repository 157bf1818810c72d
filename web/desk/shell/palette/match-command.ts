/** Finds what somebody means with a few letters: commands and requests. Pure. */
import { folded } from '../../table/arrange.ts'

/**
 * 0: not meant. Higher: more likely meant. Every word typed must be found, in the label or at the beginning
 * of a word of `holds`: what is found there, whatever it is called.
 */
export function likeness(typed: string, label: string, holds = ''): number {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  const text = folded(label)
  if (words.length === 0) return 1
  const begin = (somewhere: string) => words.every((word) => ` ${somewhere}`.includes(` ${word}`))
  if (!words.every((word) => text.includes(word))) return begin(`${text} ${folded(holds)}`) ? 2 : 0
  if (text === words.join(' ')) return 5
  if (text.startsWith(words[0] ?? '')) return 4
  return begin(text) ? 3 : 1
}

/** The likeliest first, at most `most` of them; equals in the order they came in. */
export function bestMatches<T extends { label: string; holds?: string }>(
  typed: string,
  choices: readonly T[],
  most: number,
): T[] {
  return choices
    .map((choice) => ({ choice, likely: likeness(typed, choice.label, choice.holds) }))
    .filter(({ likely }) => likely > 0)
    .sort((a, b) => b.likely - a.likely)
    .slice(0, most)
    .map(({ choice }) => choice)
}
