/**
 * Bodies that are right in all but one thing: they pass every check but the one that is meant. Made of
 * the schemas that the calls are parsed with, so that a new call is met by itself.
 */
import fc from 'fast-check'
import type * as v from 'valibot'

/** As much of valibot's own structure as is read here. */
type Described = {
  type: string
  pipe?: readonly Described[]
  entries?: Record<string, Described>
  options?: readonly unknown[]
  literal?: unknown
  item?: Described
  key?: Described
  value?: Described
  wrapped?: Described
  requirement?: unknown
}

/** Whether a text stands anywhere in it, so that `bodyWith` can put one there. */
export function holdsText(schema: v.GenericSchema): boolean {
  const within = (own: Described): boolean => {
    const inner = [own.item, own.wrapped, own.value, ...Object.values(own.entries ?? {})]
    const options = own.type === 'picklist' ? [] : ((own.options ?? []) as Described[])
    return own.type === 'string' || [...inner, ...options].some((one) => one && within(one))
  }
  return within(schema as unknown as Described)
}

/** A body of this schema with `text` in every place for a text; of a union, any of its arms. */
export function bodyWith(
  schema: v.GenericSchema,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<unknown> {
  const of = (own: Described): fc.Arbitrary<unknown> => {
    switch (own.type) {
      case 'string':
        return text
      case 'number':
        return fc.constant(boundOf(own))
      case 'boolean':
        return fc.boolean()
      case 'literal':
        return fc.constant(own.literal)
      case 'picklist':
        return fc.constantFrom(...(own.options ?? []))
      case 'object':
      case 'strict_object':
      case 'loose_object':
        return fc.record(
          Object.fromEntries(
            Object.entries(own.entries ?? {})
              .filter(([, one]) => !isCondition(one))
              .map(([name, one]) => [name, of(one)]),
          ),
        )
      case 'record':
        return own.value
          ? fc.tuple(text, of(own.value)).map(([key, value]) => ({ [key]: value }))
          : fc.constant({})
      case 'array':
        return own.item ? of(own.item).map((item) => [item]) : fc.constant([])
      case 'union':
      case 'variant':
        return fc.oneof(...((own.options ?? []) as Described[]).map(of))
      case 'nullable':
      case 'optional':
        return own.wrapped ? of(own.wrapped) : fc.constant(null)
      case 'unknown':
        return text
      default:
        throw new Error(`nobody makes a body with ${own.type}`)
    }
  }
  return of(schema as unknown as Described)
}

/** Like `if_rev`: a number that would have to be right, and that nobody has to say. */
const isCondition = ({ type, wrapped }: Described): boolean =>
  type === 'optional' && wrapped?.type === 'number'

const boundOf = ({ pipe = [] }: Described): number =>
  Number(pipe.find(({ type }) => type === 'min_value')?.requirement ?? 1)
