/**
 * Raw DEFLATE (RFC 1951) by the compression streams that every runtime here has (WHATWG); they are
 * declared at their smallest, so that shared code stays free of DOM, Worker and Node types.
 */
type Chunk = { done: boolean; value?: Uint8Array }
type Stream = {
  readable: { getReader(): { read(): Promise<Chunk>; cancel(): Promise<void> } }
  writable: { getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> } }
}
declare const CompressionStream: (new (format: 'deflate-raw') => Stream) | undefined
declare const DecompressionStream: new (format: 'deflate-raw') => Stream

/** Null in a browser that is too old to compress in this format. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    if (typeof CompressionStream !== 'function') return null
    return await through(new CompressionStream('deflate-raw'), bytes, Number.POSITIVE_INFINITY)
  } catch {
    // It has compression streams, but not this one.
    return null
  }
}

/** Null for what is no DEFLATE, and for what would inflate to more than `max` bytes: the rest is never read. */
export async function inflate(
  bytes: Uint8Array,
  max: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await through(new DecompressionStream('deflate-raw'), bytes, max)
  } catch {
    // Cut off, changed, or never DEFLATE: the same answer to all of them.
    return null
  }
}

async function through({ readable, writable }: Stream, bytes: Uint8Array, max: number) {
  const writer = writable.getWriter()
  // Its failure is the reader's, too, and told there.
  const written = writer.write(bytes).then(() => writer.close())
  written.catch(() => {})
  const reader = readable.getReader()
  const out: number[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Uint8Array.from(out)
    for (const byte of value ?? []) out.push(byte)
    if (out.length <= max) continue
    await reader.cancel()
    return null
  }
}
