/**
 * What may be logged: ids, phases, codes. An unexpected error is told by its name and its frames;
 * its message stays out, for it may quote what somebody sent.
 */
type Fields = Partial<Record<'call' | 'site' | 'request' | 'code' | 'method' | 'path', string>> & {
  status?: number
  error?: unknown
}

export function log(event: string, { error, ...fields }: Fields = {}): void {
  console.log(JSON.stringify({ event, ...fields, ...(error ? describe(error) : {}) }))
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { error: error.name, at: frames.slice(0, 5).map((line) => line.trim()) }
}
