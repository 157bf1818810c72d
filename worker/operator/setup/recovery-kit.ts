/**
 * What must outlive a lost Cloudflare account, on one page that is shown once: nobody can read it back.
 * Its last line is what a later run asks for: a hidden line takes no line breaks.
 */
import { slotOf } from '../../config.ts'

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
  const lines = [...secrets]
    .filter(([name]) => isKept(name))
    .sort()
    .map(([name, value]) => `${name}=${value}`)
  return [
    ...HEAD,
    `# ${origin}, ${today}`,
    ...lines,
    '# The same in one line, as setup asks for it:',
    `FIELDPROOF-KIT ${lines.join(' ')}`,
  ].join('\n')
}

/** From a pasted kit, one line of it or the whole. Null: that is none. */
export function readKit(pasted: string): Map<string, string> | null {
  const pairs = pasted.matchAll(/\b(SETUP_CODE|OPERATOR_KEY|SEALING_KEYS(?:_\d+)?)=([^\s#]+)/g)
  const kept = new Map(
    [...pairs].flatMap(([, name = '', value = '']) => (isKept(name) ? [[name, value]] : [])),
  )
  return kept.size > 0 ? kept : null
}
