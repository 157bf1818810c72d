// Makes schema.json from the installed stripe package's own TypeScript declarations. Run it after
// every change of the SDK's version:
//   node test/sandbox/conformance/make-schema.ts

import { readFileSync, writeFileSync } from 'node:fs'
import { type Declarations, readDeclarations } from './declarations.ts'
import type { Field, Schema, Shape } from './schema.ts'

const SDK = new URL('../../../node_modules/stripe', import.meta.url)
const FILES = [
  'shared',
  'resources/Events',
  'resources/FileLinks',
  'resources/Files',
  'resources/WebhookEndpoints',
  'resources/Identity/VerificationReports',
  'resources/Identity/VerificationSessions',
]
const EVENT = /^IdentityVerificationSession\w+Event$/

// An open enum takes any string from a newer Stripe; the sandbox must keep to the known ones.
const DROPPED = new Set(['OtherString'])

const read = (path: string) => readFileSync(new URL(path, SDK), 'utf8')

const declarations: Declarations = { interfaces: new Map(), aliases: new Map() }
for (const file of FILES) {
  const source = read(`esm/${file}.d.ts`)
  readDeclarations(file === 'resources/Events' ? identityOnly(source) : source, declarations)
}

const types: Record<string, Shape> = {}
const events = [...declarations.interfaces.keys()].filter((name) => EVENT.test(name))
for (const name of [
  'VerificationSession',
  'VerificationReport',
  'WebhookEndpoint',
  'DeletedWebhookEndpoint',
  'File',
  'FileLink',
  ...events,
]) {
  include(name)
}
types.Event = { kind: 'union', arms: events.map((name) => ({ kind: 'ref', name })) }

const schema: Schema = { sdk: read('VERSION').trim(), types }
writeFileSync(new URL('schema.json', import.meta.url), `${JSON.stringify(schema, null, 1)}\n`)

/** The events file names everything of Stripe's; what all events share and identity's is enough. */
function identityOnly(source: string): string {
  const wanted =
    /^export (?:declare )?(?:interface|namespace) (EventBase|Event|IdentityVerificationSession\w+) /
  return source
    .split(/^(?=export )/m)
    .filter((part) => wanted.test(part))
    .join('')
}

function include(name: string): void {
  if (types[name]) return
  // Claimed before it is filled: types refer to each other in circles.
  types[name] = { kind: 'void' }
  types[name] = shapeNamed(name)
}

function shapeNamed(name: string): Shape {
  const alias = declarations.aliases.get(name)
  if (alias) return resolved(alias, name)
  const fields = Object.entries(fieldsOf(name)).map(([field, { optional, shape, scope }]) => [
    field,
    { optional, shape: resolved(shape, scope) },
  ])
  return { kind: 'object', fields: Object.fromEntries(fields) }
}

/** Own and inherited fields, unresolved: a child's field hides its parent's. */
function fieldsOf(name: string): Record<string, Field & { scope: string }> {
  const found = declarations.interfaces.get(name)
  if (!found) throw new Error(`Not declared: ${name}`)
  const inherited = found.parents.map((parent) => fieldsOf(lookup(parent, name)))
  const own = Object.entries(found.fields).map(([field, it]) => [field, { ...it, scope: name }])
  return Object.assign({}, ...inherited, Object.fromEntries(own))
}

function resolved(shape: Shape, scope: string): Shape {
  switch (shape.kind) {
    case 'ref': {
      const name = lookup(shape.name, scope)
      include(name)
      return { kind: 'ref', name }
    }
    case 'array':
    case 'record':
    case 'partial':
      return { kind: shape.kind, of: resolved(shape.of, scope) }
    case 'union': {
      const arms = shape.arms.filter((arm) => !(arm.kind === 'ref' && DROPPED.has(arm.name)))
      return { kind: 'union', arms: arms.map((arm) => resolved(arm, scope)) }
    }
    case 'object':
      throw new Error(`An object without a name in ${scope}`)
    default:
      return shape
  }
}

/** A name as seen from inside `scope`: the innermost namespace that has it wins. */
function lookup(name: string, scope: string): string {
  const plain = name.replace(/^Identity\./, '')
  const path = scope.split('.')
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const full = [...path.slice(0, depth), plain].join('.')
    if (declarations.aliases.has(full) || declarations.interfaces.has(full)) return full
  }
  throw new Error(`Not found: ${name} in ${scope}`)
}
