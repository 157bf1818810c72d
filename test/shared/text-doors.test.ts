/**
 * Every text that comes in, by a call, a file, a header or out of a sealed part, is refused where it is
 * half a surrogate pair. The calls are those that the API describes, so a new one is met by itself.
 */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { DESK_OPERATIONS } from '../../shared/openapi/desk-operations.ts'
import { OPEN_OPERATIONS } from '../../shared/openapi/open-operations.ts'
import type { Operation } from '../../shared/openapi/operation.ts'
import { REQUEST_OPERATIONS } from '../../shared/openapi/request-operations.ts'
import { DeviceReport, SiteReport } from '../../shared/protocol/headers.ts'
import { RecordEnvelope } from '../../shared/protocol/protocol.ts'
import { SiteSettings } from '../../shared/protocol/settings.ts'
import { DeletionV1, RecordV1 } from '../../shared/record/record.ts'
import { Details, Notes } from '../../shared/record/sealed.ts'
import { lengthOf } from '../../shared/text/text.ts'

/** As much of valibot's own structure as is walked here. */
type Described = {
  type: string
  pipe?: readonly v.GenericSchema[]
  entries?: Record<string, v.GenericSchema>
  options?: readonly unknown[]
  item?: v.GenericSchema
  key?: v.GenericSchema
  value?: v.GenericSchema
  wrapped?: v.GenericSchema
}

/** Each schema of a text, with where it is. */
function textsIn(schema: v.GenericSchema, path: string): [path: string, schema: v.GenericSchema][] {
  const own = schema as unknown as Described
  switch (own.type) {
    case 'string':
      return [[path, schema]]
    case 'object':
    case 'strict_object':
    case 'loose_object':
      return Object.entries(own.entries ?? {}).flatMap(([name, entry]) =>
        textsIn(entry, `${path}.${name}`),
      )
    case 'record':
      return [own.key, own.value].flatMap((part) => (part ? textsIn(part, `${path}[]`) : []))
    case 'array':
      return own.item ? textsIn(own.item, `${path}[]`) : []
    case 'union':
    case 'variant':
      return (own.options ?? []).flatMap((option) => textsIn(option as v.GenericSchema, path))
    case 'nullable':
    case 'optional':
      return own.wrapped ? textsIn(own.wrapped, path) : []
    case 'number':
    case 'boolean':
    case 'literal':
    case 'picklist':
    case 'unknown':
      return []
    default:
      throw new Error(`${path}: nobody looks into ${own.type}`)
  }
}

const OPERATIONS: Record<string, Operation> = {
  ...REQUEST_OPERATIONS,
  ...DESK_OPERATIONS,
  ...OPEN_OPERATIONS,
}

const DOORS: [name: string, schema: v.GenericSchema][] = [
  ...Object.entries(OPERATIONS).flatMap(([name, { body, query }]) =>
    [body, query].flatMap((schema): [string, v.GenericSchema][] =>
      schema ? [[name, schema]] : [],
    ),
  ),
  ['RecordEnvelope', RecordEnvelope],
  ['RecordV1', RecordV1],
  ['DeletionV1', DeletionV1],
  ['Details', Details],
  ['Notes', Notes],
  ['SiteSettings', SiteSettings],
  ['DeviceReport', DeviceReport],
  ['SiteReport', SiteReport],
]

const HALVES = ['\ud800', '\udfff', 'Gate \ud83d 4', 'x\udc00\ud800x']
/** What vitest prints must be text itself. */
const shown = (text: string) => JSON.stringify(text)

test('half a surrogate pair is refused at every door', () => {
  const texts = DOORS.flatMap(([name, schema]) => textsIn(schema, name))
  expect(texts.length).toBeGreaterThan(60)
  const open = texts.flatMap(([path, schema]) =>
    HALVES.filter((half) => v.is(schema, half)).map((half) => `${path} ${shown(half)}`),
  )
  expect(open).toEqual([])
})

test('whole pairs are as good as any letter where a text is free', () => {
  for (const [path, schema] of textsIn(Notes, 'Notes')) expect(v.is(schema, '😀'), path).toBe(true)
})

test('a character of two UTF-16 units counts as one', () => {
  expect(lengthOf('😀é')).toBe(2)
})
