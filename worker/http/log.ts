/**
 * What may be logged: ids, phases, codes. An unexpected error is told by its name and its frames;
 * its message stays out, for it may quote what somebody sent. Every text is scrubbed on top of that.
 */
import { scrub } from './scrub.ts'

type Text =
  | ('call' | 'site' | 'request' | 'phase' | 'code')
  | ('method' | 'path' | 'stripe_request')
  | ('directive' | 'blocked')
type Fields = { [name in Text]?: string } & { status?: number; error?: unknown }

/** One line of JSON. `path`: without query and fragment; ids in it are fine. */
export function log(event: string, { error, ...fields }: Fields = {}): void {
  const told = { event, ...fields, ...(error ? describe(error) : {}) }
  console.log(
    JSON.stringify(told, (_, value) => (typeof value === 'string' ? scrub(value) : value)),
  )
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { error: error.name, at: frames.slice(0, 5).map((line) => line.trim()) }
}
