/**
 * What must outlive a lost Cloudflare account, on one page that is shown once: nobody can read it back.
 * The page can be pasted as it is where a later run asks for it.
 */
import { slotOf } from '../../config.ts'
import { readGiven } from '../ask.ts'
import { isStopped } from '../stopped.ts'

/** Secrets whose loss cannot be made good: with others Stripe helps, or nothing is lost with them. */
export const isKept = (setting: string): boolean =>
  ['SETUP_CODE', 'OPERATOR_KEY'].includes(setting) || slotOf(setting, 'SEALING_KEYS') !== null

const HEAD = [
  '# Fieldproof recovery kit. Keep it where you keep the keys of the house: a password manager, a safe.',
  '# Without SEALING_KEYS no contact detail or note can be opened again, by anybody.',
]

/** `today`: as it is written on it. */
export function recoveryKit(
  secrets: ReadonlyMap<string, string>,
  { origin, today }: { origin: string; today: string },
): string {
  const lines = [...secrets].filter(([name]) => isKept(name)).sort()
  return [
    ...HEAD,
    `# ${origin}, ${today}`,
    ...lines.map(([name, value]) => `${name}=${value}`),
  ].join('\n')
}

/** From a pasted kit, a line or the whole of it. Null: that is none. */
export function readKit(pasted: string): Map<string, string> | null {
  // A terminal's hidden line has no line breaks: they arrive as spaces.
  const text = pasted.includes('\n')
    ? pasted
    : pasted.replace(/\s+(?=(?:SETUP_CODE|OPERATOR_KEY|SEALING_KEYS(?:_\d+)?)=)/g, '\n')
  const lines = text.split('\n').filter((line) => /^\s*[A-Z_0-9]+=/.test(line))
  const read = readGiven(lines.join('\n'))
  if (isStopped(read)) return null
  const kept = new Map([...read].filter(([name]) => isKept(name)))
  return kept.size > 0 ? kept : null
}
