// Compares an answer with the schema: every field the SDK declares is there, nothing else is, and
// each has a value its type allows. Yields what is wrong, one line each.

import generated from './schema.json' with { type: 'json' }
import type { Schema, Shape } from './schema.ts'

export const schema = generated as Schema

export function mismatches(shape: Shape, value: unknown, at = '$'): string[] {
  switch (shape.kind) {
    case 'null':
      return value === null ? [] : [`${at}: not null`]
    case 'void':
      return value === undefined ? [] : [`${at}: should not be there`]
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === shape.kind
        ? []
        : [`${at}: ${JSON.stringify(value)} is no ${shape.kind}`]
    case 'literal':
      return value === shape.value ? [] : [`${at}: ${JSON.stringify(value)} is not ${shape.value}`]
    case 'ref':
      return mismatches(schema.types[shape.name] ?? { kind: 'void' }, value, at)
    case 'union': {
      const arms = shape.arms.map((arm) => mismatches(arm, value, at))
      // The arm that came nearest says most.
      return arms.sort((a, b) => a.length - b.length)[0] ?? []
    }
    case 'array':
      if (!Array.isArray(value)) return [`${at}: no array`]
      return value.flatMap((item, i) => mismatches(shape.of, item, `${at}[${i}]`))
    case 'record':
      return entriesOf(value, at, (name, item) => mismatches(shape.of, item, `${at}.${name}`))
    case 'partial':
      return entriesOf(value, at, (name, item) => {
        const field = fieldsOf(shape.of)[name]
        return field ? mismatches(field.shape, item, `${at}.${name}`) : [`${at}.${name}: unknown`]
      })
    case 'object': {
      const present = entriesOf(value, at, (name, item) => {
        const field = shape.fields[name]
        return field ? mismatches(field.shape, item, `${at}.${name}`) : [`${at}.${name}: unknown`]
      })
      const absent = Object.entries(shape.fields)
        .filter(([name, { optional }]) => !optional && !Object.hasOwn(Object(value), name))
        .map(([name]) => `${at}.${name}: missing`)
      return [...present, ...absent]
    }
  }
}

function fieldsOf(shape: Shape): Record<string, { shape: Shape }> {
  if (shape.kind === 'ref') return fieldsOf(schema.types[shape.name] ?? { kind: 'void' })
  return shape.kind === 'object' ? shape.fields : {}
}

function entriesOf(
  value: unknown,
  at: string,
  each: (name: string, item: unknown) => string[],
): string[] {
  if (typeof value !== 'object' || value === null)
    return [`${at}: ${JSON.stringify(value)} is no object`]
  return Object.entries(value).flatMap(([name, item]) => each(name, item))
}
