/** Reads a body without ever holding more of it than is allowed. */
import { BODY_MAX_BYTES } from '../../shared/protocol/protocol.ts'

/** Null for a body that is too large, whether or not its `Content-Length` said so. */
export async function readBody(
  request: Request,
  maxBytes = BODY_MAX_BYTES,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('Content-Length')) > maxBytes) return null
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > maxBytes) return null
    chunks.push(chunk)
  }
  const body = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.length
  }
  return body
}
