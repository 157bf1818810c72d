/**
 * How far a link can be scanned, measured side by side: a ticket as it once was, a ticket, and a short
 * link, on the screens of the three faces.
 */
import { correction, generate } from 'lean-qr'
import { qrOf } from '../../../web/ui/qr-code.ts'
import { p50, type Result } from '../result.ts'
import { FACES, type Face, farthest, sideOn } from './distance.ts'
import { linksToCompare } from './links.ts'
import { READERS } from './readers.ts'

const SEEDS = [1, 2, 3]
const QUIET_ZONES = 8

type Kind = 'old' | 'ticket' | 'short'
const KINDS: readonly Kind[] = ['old', 'ticket', 'short']
/** How much farther than the old link each must be read. */
const BUDGETS = { ticket: 1.5, short: 3 } as const

export async function benchScan(): Promise<Result[]> {
  const links = await linksToCompare()
  const results: Result[] = []
  const ratios = new Map<string, number[]>()
  for (const face of Object.keys(FACES) as Face[]) {
    const told = new Map<string, number>()
    for (const kind of KINDS) {
      const text = links[kind]
      // Before it was bytes, the smallest code there is was drawn.
      const code =
        kind === 'old' ? generate(text, { minCorrectionLevel: correction.L }) : qrOf(text)
      const { size } = code
      const room = kind === 'old' ? FACES[face].roomBefore : FACES[face].room
      const shown = {
        size,
        isDark: (x: number, y: number) => code.get(x, y),
        side: sideOn(face, room, size + QUIET_ZONES),
      }
      const runs: Record<string, number>[] = []
      for (const seed of SEEDS) runs.push(await farthest(shown, text, seed))
      for (const reader of Object.keys(READERS)) {
        const value = p50(runs.map((run) => run[reader] ?? 0)) / 10
        told.set(`${kind} ${reader}`, value)
        const name = `${face}: ${kind} link, ${size} modules, ${reader} reads it from`
        results.push({ name, value, budget: null, unit: 'cm' })
      }
    }
    for (const kind of ['ticket', 'short'] as const)
      for (const reader of Object.keys(READERS)) {
        const ratio = (told.get(`${kind} ${reader}`) ?? 0) / (told.get(`old ${reader}`) || 1)
        ratios.set(`${kind} ${reader}`, [...(ratios.get(`${kind} ${reader}`) ?? []), ratio])
      }
  }
  for (const kind of ['ticket', 'short'] as const)
    for (const reader of Object.keys(READERS)) {
      const value = p50(ratios.get(`${kind} ${reader}`) ?? [])
      const name = `${kind} link against the old one, ${reader}: times the distance`
      results.push({ name, value, budget: BUDGETS[kind], at_least: true })
    }
  return results
}
