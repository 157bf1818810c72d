/** The story of a world as it happened, line by line. The same world must tell the same story. */
import { hash } from 'node:crypto'
import type { Timeline } from './timeline.ts'

export class Trace {
  readonly lines: string[] = []
  readonly #timeline: Timeline

  constructor(timeline: Timeline) {
    this.#timeline = timeline
  }

  note(actor: string, what: string): void {
    this.lines.push(`${clock(this.#timeline.elapsed())}  ${actor.padEnd(12)} ${what}`)
  }

  hash = (): string => hash('sha256', this.lines.join('\n'), 'base64url')
}

/** `2d 03:04:05.678` */
function clock(ms: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0')
  const days = Math.floor(ms / 86_400_000)
  const time = [two((ms / 3_600_000) % 24), two((ms / 60_000) % 60), two((ms / 1000) % 60)].join(
    ':',
  )
  return `${String(days).padStart(2)}d ${time}.${String(ms % 1000).padStart(3, '0')}`
}
