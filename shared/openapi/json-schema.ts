/**
 * From the schemas that both sides parse with (valibot) to JSON Schema 2020-12, as OpenAPI 3.1 takes
 * it: what may be sent, before anything is trimmed or turned into another type. What JSON Schema has no
 * word for (`check`) is left out; what this converter does not know throws, so that nothing is left
 * out by mistake.
 * https://json-schema.org/draft/2020-12/json-schema-validation
 */
import type * as v from 'valibot'

export type JsonSchema = { [keyword: string]: unknown }

/** As much of valibot's own structure as is read here. */
type Described = {
  type: string
  pipe?: readonly Action[]
  entries?: Record<string, v.GenericSchema>
  options?: readonly (v.GenericSchema | string)[]
  literal?: unknown
  item?: v.GenericSchema
  key?: v.GenericSchema
  value?: v.GenericSchema
  wrapped?: v.GenericSchema
}

type Action = { type: string; requirement?: unknown }

/** `nameOf`: schemas that are described once, elsewhere, and referred to. */
export type NameOf = (schema: v.GenericSchema) => string | undefined

export function jsonSchemaOf(schema: v.GenericSchema, nameOf: NameOf = () => undefined) {
  const name = nameOf(schema)
  return name === undefined ? describe(schema, nameOf) : { $ref: `#/components/schemas/${name}` }
}

/** The schema itself, even where it has a name. */
export function describe(schema: v.GenericSchema, nameOf: NameOf): JsonSchema {
  const own = schema as unknown as Described
  // What is piped may be a pipe itself.
  const [first, ...actions] = own.pipe ?? []
  if (!first) return ofType(own, (part) => jsonSchemaOf(part as v.GenericSchema, nameOf))
  const piped = describe(first as unknown as v.GenericSchema, nameOf)
  return Object.assign({}, piped, ...actions.map((action) => ofAction(action, piped)))
}

/** Whether an object may come without it. */
export const isOptional = ({ type }: v.GenericSchema): boolean => type === 'optional'

function ofType(own: Described, of: (part: unknown) => JsonSchema): JsonSchema {
  switch (own.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: own.type }
    case 'literal':
      return { const: own.literal }
    case 'picklist':
      return { enum: own.options }
    case 'object':
    case 'loose_object':
    case 'strict_object':
      return ofObject(own.entries ?? {}, own.type, of)
    case 'record':
      return { type: 'object', propertyNames: of(own.key), additionalProperties: of(own.value) }
    case 'array':
      return { type: 'array', items: of(own.item) }
    case 'union':
    case 'variant':
      return { anyOf: own.options?.map(of) }
    case 'nullable':
      return { anyOf: [of(own.wrapped), { type: 'null' }] }
    case 'optional':
      return of(own.wrapped)
    case 'unknown':
      return {}
    default:
      throw new Error(`no JSON Schema for ${own.type}`)
  }
}

function ofObject(
  entries: Record<string, v.GenericSchema>,
  type: string,
  of: (part: unknown) => JsonSchema,
): JsonSchema {
  const properties = Object.entries(entries)
  const required = properties.filter(([, entry]) => !isOptional(entry)).map(([name]) => name)
  return {
    type: 'object',
    properties: Object.fromEntries(properties.map(([name, entry]) => [name, of(entry)])),
    ...(required.length > 0 ? { required } : {}),
    ...(type === 'strict_object' ? { additionalProperties: false } : {}),
  }
}

function ofAction({ type, requirement }: Action, base: JsonSchema): JsonSchema {
  const things = base.type === 'array' ? 'Items' : 'Length'
  switch (type) {
    case 'min_length':
      return { [`min${things}`]: requirement }
    case 'max_length':
      return { [`max${things}`]: requirement }
    case 'integer':
      return { type: 'integer' }
    // Of a number; of a text that is read as one, JSON Schema has no word for it.
    case 'min_value':
      return base.type === 'number' ? { minimum: requirement } : {}
    case 'max_value':
      return base.type === 'number' ? { maximum: requirement } : {}
    case 'regex':
      return ofPattern(requirement as RegExp)
    case 'email':
      return { format: 'email' }
    case 'trim':
    case 'transform':
    case 'check':
      return {}
    default:
      throw new Error(`no JSON Schema for ${type}`)
  }
}

/** JSON Schema has patterns without flags. */
function ofPattern({ source, flags }: RegExp): JsonSchema {
  if (flags !== '') throw new Error(`no JSON Schema for a pattern with flags: /${source}/${flags}`)
  return { pattern: source }
}
