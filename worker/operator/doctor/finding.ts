/** What was looked at, and what is wrong with it. */
export type Finding =
  | { check: string; state: 'ok'; says: string }
  | { check: string; state: 'warning' | 'fault'; says: string; mend: string }

export const ok = (check: string, says: string): Finding => ({ check, state: 'ok', says })

export const warning = (check: string, says: string, mend: string): Finding => ({
  check,
  state: 'warning',
  says,
  mend,
})

export const fault = (check: string, says: string, mend: string): Finding => ({
  check,
  state: 'fault',
  says,
  mend,
})

export const hasFault = (findings: readonly Finding[]): boolean =>
  findings.some(({ state }) => state === 'fault')

const MARKS = { ok: 'ok     ', warning: 'warning', fault: 'FAULT  ' } as const

/** For people; `--json` tells the same. */
export const lineOf = (finding: Finding): string =>
  `${MARKS[finding.state]}  ${finding.check}: ${finding.says}${
    finding.state === 'ok' ? '' : `\n           → ${finding.mend}`
  }`

/** How long that is, in words. */
export function ago(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 120) return `${Math.max(minutes, 0)} min`
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} days`
}
