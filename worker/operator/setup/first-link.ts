/** The link by which the first supervisor enrols, and its QR for a phone beside the terminal. */
import { generate } from 'lean-qr'
import * as v from 'valibot'
import { SiteName } from '../../../shared/ids.ts'
import { askHealth } from '../doctor/ask-health.ts'
import { enrolmentLink } from '../enrolment-link.ts'
import { isStopped, type Stopped, stopped } from '../stopped.ts'
import type { Run } from './run.ts'

const LATER = 'npm run enrol -- --site NAME --role supervisor'

export async function firstLink(run: Run): Promise<Stopped | null> {
  const setupCode = run.known.get('SETUP_CODE')
  if (setupCode === undefined) {
    run.ask.say(`Another enrolment link: PUBLIC_ORIGIN=${run.origin} SETUP_CODE=… ${LATER}`)
    return null
  }
  if (await hasDevices(run)) {
    run.ask.say(`There are devices already. Another enrolment link: ${LATER}`)
    return null
  }
  const site = await run.ask.answer({
    name: 'SITE',
    asks: 'What is the first site called? Small letters, digits and hyphens',
    fallback: 'main',
    check: (answer) =>
      v.is(SiteName, answer) ? null : 'Small letters, digits and hyphens, 32 at most.',
  })
  if (isStopped(site)) return site
  try {
    const { link } = await enrolmentLink(run.origin, setupCode, { site, role: 'supervisor' })
    run.ask.show(
      `The first supervisor of ${site}: open this within 15 minutes, once`,
      `${link}\n\n${qrText(link)}`,
    )
    return null
  } catch (error) {
    return stopped(
      `No enrolment link: ${error instanceof Error ? error.message : String(error)}`,
      `All else is done. Try again with: ${LATER}`,
    )
  }
}

async function hasDevices({ origin, known }: Run): Promise<boolean> {
  const operatorKey = known.get('OPERATOR_KEY')
  if (operatorKey === undefined) return false
  const asked = await askHealth(origin, operatorKey)
  return asked.kind === 'told' && asked.health.sites.some(({ devices }) => devices > 0)
}

const QUIET = 2

/** Two rows of modules a line: dark on light whatever the terminal's colours, by its own blocks. */
function qrText(text: string): string {
  const code = generate(text)
  const isDark = (x: number, y: number) => code.get(x, y)
  const lines: string[] = []
  for (let y = -QUIET; y < code.size + QUIET; y += 2) {
    let line = ''
    for (let x = -QUIET; x < code.size + QUIET; x++) {
      const [upper, lower] = [isDark(x, y), isDark(x, y + 1)]
      line += upper ? (lower ? ' ' : '▄') : lower ? '▀' : '█'
    }
    lines.push(line)
  }
  return lines.join('\n')
}
