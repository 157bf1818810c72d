/**
 * What a caller sends: bodies and queries in, a checked value or a problem that names the field out. A
 * body is never held beyond what is allowed.
 */
import * as v from 'valibot'
import { fieldProblems, type Problem, problem } from '../../shared/problem.ts'
import { BODY_MAX_BYTES } from '../../shared/protocol/protocol.ts'
import { utf8Decode } from '../../shared/text/bytes.ts'

type Parsed<T> = { kind: 'parsed'; value: T } | { kind: 'refused'; problem: Problem }

const NO_OBJECT = problem('invalid', {
  errors: [{ field: '', message: 'This is not an object.' }],
})

/** A JSON object of this schema. */
export function parse<S extends v.GenericSchema>(
  schema: S,
  body: Uint8Array,
): Parsed<v.InferOutput<S>> {
  const json = parseJson(body)
  if (json === undefined) return { kind: 'refused', problem: problem('not_json') }
  // An empty array would pass for an object without fields.
  if (Array.isArray(json)) return { kind: 'refused', problem: NO_OBJECT }
  const parsed = v.safeParse(schema, json)
  return parsed.success
    ? { kind: 'parsed', value: parsed.output }
    : { kind: 'refused', problem: problem('invalid', { errors: fieldProblems(parsed.issues) }) }
}

/** Undefined for bytes that are not JSON; no bytes at all count as an empty object. */
export function parseJson(body: Uint8Array): unknown {
  if (body.length === 0) return {}
  try {
    return JSON.parse(utf8Decode(body))
  } catch {
    // Not UTF-8 or not JSON: there is nothing to say beyond that.
    return undefined
  }
}

/** `several`: fields that may come more than once. Any other that does is nonsense. */
export function parseQuery<S extends v.GenericSchema>(
  schema: S,
  query: URLSearchParams,
  several: readonly string[] = [],
): Parsed<v.InferOutput<S>> {
  const fields = Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name)
      return [name, several.includes(name) || values.length > 1 ? values : values[0]]
    }),
  )
  const parsed = v.safeParse(schema, fields)
  return parsed.success
    ? { kind: 'parsed', value: parsed.output }
    : { kind: 'refused', problem: problem('invalid', { errors: fieldProblems(parsed.issues) }) }
}

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
