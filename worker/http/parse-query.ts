/** The door for queries: what the address says, as a checked value or a problem that names the field. */
import * as v from 'valibot'
import { fieldProblems, type Problem, problem } from '../../shared/problem.ts'

type Parsed<T> = { kind: 'parsed'; value: T } | { kind: 'refused'; problem: Problem }

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
