/** The door for bodies: bytes in, a checked value or a problem out. */
import * as v from 'valibot'
import { utf8Decode } from '../../shared/bytes.ts'
import { fieldProblems, type Problem, problem } from '../../shared/problem.ts'

type Parsed<T> = { kind: 'parsed'; value: T } | { kind: 'refused'; problem: Problem }

const NO_OBJECT = problem('invalid', {
  errors: [{ field: '', message: 'This is not an object.' }],
})

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
