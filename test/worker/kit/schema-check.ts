/**
 * Checks a value against JSON Schema as `shared/openapi/openapi.ts` has it written: the keywords that are
 * used there, and no others. Stricter than the standard in one point: what an object has beyond its
 * `properties` is a fault, for then the description does not tell all.
 */
import type { JsonSchema } from '@valibot/to-json-schema'

type Faults = string[]

/** `named`: what `$ref` refers to. A fault is a path and what is wrong there. */
export function faultsOf(
  value: unknown,
  schema: JsonSchema,
  named: Record<string, JsonSchema>,
): Faults {
  const at = (path: string, value: unknown, schema: JsonSchema): Faults =>
    Object.entries(schema).flatMap(([keyword, rule]) => {
      const check = CHECKS[keyword]
      if (!check) throw new Error(`unknown keyword ${keyword}`)
      return check({ path, value, rule, schema, named, at })
    })
  return at('', value, schema)
}

type Checking = {
  path: string
  value: unknown
  rule: unknown
  schema: JsonSchema
  named: Record<string, JsonSchema>
  at: (path: string, value: unknown, schema: JsonSchema) => Faults
}

const unless = (isGood: boolean, { path }: Checking, wrong: string): Faults =>
  isGood ? [] : [`${path || '/'}: ${wrong}`]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isOfType: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject,
}

const sizeOf = (value: unknown) =>
  typeof value === 'string' || Array.isArray(value) ? value.length : 0
const atLeast = (c: Checking) => unless(sizeOf(c.value) >= Number(c.rule), c, 'too short')
const atMost = (c: Checking) => unless(sizeOf(c.value) <= Number(c.rule), c, 'too long')

/** An object that names no properties may hold anything, unless it says that it may not. */
function beyond(c: Checking): Faults {
  const { properties = {}, additionalProperties } = c.schema
  if (additionalProperties !== false && Object.keys(properties).length === 0) return []
  if (!isObject(c.value) || isObject(additionalProperties)) return []
  return Object.keys(c.value)
    .filter((name) => !(name in properties))
    .flatMap((name) => unless(false, c, `${name} is not described`))
}

const CHECKS: Record<string, (checking: Checking) => Faults> = {
  type: (c) => [
    ...unless(isOfType[String(c.rule)]?.(c.value) ?? false, c, `no ${c.rule}`),
    ...beyond(c),
  ],
  const: (c) => unless(c.value === c.rule, c, `not ${c.rule}`),
  enum: (c) => unless((c.rule as unknown[]).includes(c.value), c, 'none of those'),
  pattern: (c) => unless(new RegExp(String(c.rule)).test(String(c.value)), c, 'another pattern'),
  format: () => [],
  default: () => [],
  minLength: atLeast,
  minItems: atLeast,
  maxLength: atMost,
  maxItems: atMost,
  minimum: (c) => unless(Number(c.value) >= Number(c.rule), c, 'too small'),
  maximum: (c) => unless(Number(c.value) <= Number(c.rule), c, 'too large'),
  required: (c) =>
    (c.rule as string[]).flatMap((name) =>
      unless(!isObject(c.value) || name in c.value, c, `no ${name}`),
    ),
  properties: ({ value, rule, path, at }) =>
    isObject(value)
      ? Object.entries(rule as Record<string, JsonSchema>).flatMap(([name, schema]) =>
          name in value ? at(`${path}/${name}`, value[name], schema) : [],
        )
      : [],
  additionalProperties: ({ value, rule, path, schema, at }) =>
    rule === false || !isObject(value)
      ? []
      : Object.entries(value)
          .filter(([name]) => !(name in ((schema.properties as object) ?? {})))
          .flatMap(([name, more]) => at(`${path}/${name}`, more, rule as JsonSchema)),
  propertyNames: ({ value, rule, path, at }) =>
    isObject(value) ? Object.keys(value).flatMap((name) => at(path, name, rule as JsonSchema)) : [],
  items: ({ value, rule, path, at }) =>
    Array.isArray(value)
      ? value.flatMap((item, i) => at(`${path}/${i}`, item, rule as JsonSchema))
      : [],
  anyOf: (c) => {
    const tried = (c.rule as JsonSchema[]).map((one) => c.at(c.path, c.value, one))
    return tried.some((faults) => faults.length === 0) ? [] : tried.flat()
  },
  oneOf: (c) => {
    const tried = (c.rule as JsonSchema[]).map((one) => c.at(c.path, c.value, one))
    const fitting = tried.filter((faults) => faults.length === 0).length
    return fitting === 0 ? tried.flat() : unless(fitting === 1, c, `${fitting} forms at once`)
  },
  allOf: (c) => (c.rule as JsonSchema[]).flatMap((one) => c.at(c.path, c.value, one)),
  $ref: ({ rule, named, path, value, at }) => {
    const schema = named[String(rule).replace('#/components/schemas/', '')]
    if (!schema) throw new Error(`${rule} leads nowhere`)
    return at(path, value, schema)
  },
}
