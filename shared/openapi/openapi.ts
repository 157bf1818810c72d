/**
 * The API as an OpenAPI 3.1 document, made of the schemas that both sides parse with, the table of who
 * may call what, and the table of problems. Built into a static file (`web/vite.config.ts`), which the
 * Worker answers at `/api/openapi.json`; nothing here runs in the Worker.
 * https://spec.openapis.org/oas/v3.1.1.html
 */
import { type ConversionConfig, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema'
import * as v from 'valibot'
import * as ids from '../ids.ts'
import { Problem, type ProblemCode, problem } from '../problem.ts'
import * as devices from '../protocol/device-calls.ts'
import { type Endpoint, MAY, PATH_FORMS } from '../protocol/endpoints.ts'
import { DEVICE_HEADER, PROOF_HEADER } from '../protocol/headers.ts'
import { LedgerStateShape } from '../protocol/ledger-state.ts'
import * as protocol from '../protocol/protocol.ts'
import { TimelineEntry } from '../protocol/request-list.ts'
import { SiteSettings } from '../protocol/settings.ts'
import { StripeReport } from '../protocol/supervisor/report-calls.ts'
import { StripeSession } from '../protocol/supervisor/session-calls.ts'
import { DocumentOptions } from '../record/record.ts'
import { DESK_OPERATIONS } from './desk-operations.ts'
import { OPEN_OPERATIONS } from './open-operations.ts'
import type { OpenOperation, Operation } from './operation.ts'
import { REQUEST_OPERATIONS } from './request-operations.ts'

/** Described once, under these names. */
const NAMED = {
  Problem,
  LedgerState: LedgerStateShape,
  DocumentOptions,
  StripeReport,
  StripeSession,
  TimelineEntry,
  SiteSettings,
  DeviceRow: devices.DeviceRow,
  DeviceId: ids.DeviceId,
  RequestId: ids.RequestId,
  SiteName: ids.SiteName,
  RequestRow: protocol.RequestRow,
  RecordEnvelope: protocol.RecordEnvelope,
  ItemAnswer: protocol.ItemAnswer,
  Started: protocol.Started,
  Delta: protocol.Delta,
  DeviceKey: protocol.DeviceKey,
  Role: protocol.Role,
} as const satisfies Record<string, v.GenericSchema>

/**
 * JSON Schema 2020-12, as OpenAPI 3.1 takes it. What JSON Schema has no word for is left out by name;
 * what else the library cannot say throws, so that nothing is left out by mistake.
 */
const CONVERSION: ConversionConfig = {
  target: 'draft-2020-12',
  ignoreActions: ['check', 'trim', 'transform'],
  definitions: NAMED,
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  // A record whose keys come out of a list: described well, but refused without this.
  overrideSchema: ({ valibotSchema, jsonSchema }) =>
    valibotSchema.type === 'record' ? jsonSchema : null,
}

/** `input`: as it may be sent, before anything is made of it. `output`: what is made of it. */
type TypeMode = 'input' | 'output'

/** Without what the document says once, for all of its schemas. */
function schemaOf(schema: v.GenericSchema, typeMode: TypeMode) {
  const { $schema, $defs, ...own } = toJsonSchema(schema, { ...CONVERSION, typeMode })
  return own
}

const json = (schema: v.GenericSchema, typeMode: TypeMode) => ({
  'application/json': { schema: schemaOf(schema, typeMode) },
})

/** Of devices: `Record` makes sure that there is one for each endpoint. */
const DEVICE_OPERATIONS: Record<Endpoint, Operation> = {
  ...REQUEST_OPERATIONS,
  ...DESK_OPERATIONS,
}

/** How every call can fail, every one with a body, and every one of a device. */
const ANY_PROBLEMS: readonly ProblemCode[] = ['misconfigured', 'internal', 'query_refused']
const BODY_PROBLEMS: readonly ProblemCode[] = ['not_json', 'invalid', 'body_too_large']
const DEVICE_PROBLEMS: readonly ProblemCode[] = [
  'use_dpop_nonce',
  'proof_refused',
  'device_revoked',
  'device_wiping',
  'protocol_unsupported',
  'worker_older',
  'throttled',
  'not_found',
]

const DEVICE = [{ proof: [], device: [] }]
const SECURITY: Record<OpenOperation['by'], readonly Record<string, readonly never[]>[]> = {
  nothing: [],
  ticket: [],
  pass: [],
  'own key': [{ proof: [] }],
  'set-up code': [{ 'set-up code': [] }],
  'operator key': [{ 'operator key': [] }],
  'webhook signature': [{ 'webhook signature': [] }],
}

const SECURITY_SCHEMES = {
  proof: {
    type: 'apiKey',
    in: 'header',
    name: PROOF_HEADER,
    description:
      'A proof by the device’s key (RFC 9449): method, address, the nonce of the last answer, a fresh `jti`, and two claims: `fp_query`, the query as it is sent, from its question mark on or empty, and `fp_body`, the SHA-256 of the body as base64url.',
  },
  device: {
    type: 'apiKey',
    in: 'header',
    name: DEVICE_HEADER,
    description:
      'Who calls: a dictionary (RFC 9651) of `id`, `protocol`, `app`, `unsent`, `oldest`, `storage`.',
  },
  'set-up code': { type: 'http', scheme: 'bearer' },
  'operator key': { type: 'http', scheme: 'bearer' },
  'webhook signature': { type: 'apiKey', in: 'header', name: 'Stripe-Signature' },
}

/** The whole document. `version`: of the app that it is built with. */
export function openapi(version: string) {
  const paths: Record<string, Record<string, object>> = {}
  const add = (endpoint: string, described: object) => {
    const [method = '', path = ''] = endpoint.split(' ')
    const known = paths[templateOf(path)]
    paths[templateOf(path)] = { ...known, [method.toLowerCase()]: described }
  }
  for (const [endpoint, operation] of entriesOf(DEVICE_OPERATIONS))
    add(endpoint, ofDevice(endpoint, operation))
  for (const [endpoint, operation] of entriesOf(OPEN_OPERATIONS))
    add(endpoint, {
      ...described(endpoint, operation, ANY_PROBLEMS),
      security: SECURITY[operation.by],
    })
  return {
    openapi: '3.1.0',
    info: { title: 'Fieldproof', version, license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      schemas: toJsonSchemaDefs(NAMED, CONVERSION),
      securitySchemes: SECURITY_SCHEMES,
    },
  }
}

/** `x-roles`: whose calls are answered, and of what: the `site`, their `own`, or those of a `visit`. */
function ofDevice(endpoint: Endpoint, operation: Operation) {
  const roles = Object.entries(MAY[endpoint]).filter(([, scope]) => scope !== 'nothing')
  const alternative = endpoint === 'POST /api/enrolments' ? SECURITY['set-up code'] : []
  return {
    ...described(endpoint, operation, [...ANY_PROBLEMS, ...DEVICE_PROBLEMS]),
    security: [...DEVICE, ...alternative],
    'x-roles': Object.fromEntries(roles),
  }
}

function described(endpoint: string, operation: Operation, problems: readonly ProblemCode[]) {
  const { summary, query, body, answer } = operation
  const own = [...problems, ...(body ? BODY_PROBLEMS : []), ...(operation.problems ?? [])]
  const parameters = [...inPath(endpoint), ...(query ? inQuery(query) : [])]
  return {
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: json(body, 'input') } } : {}),
    responses: { ...ofAnswer(answer), ...ofProblems(own) },
  }
}

function ofAnswer(answer: Operation['answer']): Record<string, object> {
  if (!('types' in answer))
    return { 200: { description: 'Done.', content: json(answer, 'output') } }
  const content = Object.fromEntries(answer.types.map((type) => [type, {}]))
  return { [answer.status]: { description: 'Done.', ...(answer.types[0] ? { content } : {}) } }
}

/** By status: which codes it may carry, and what each means. */
function ofProblems(codes: readonly ProblemCode[]): Record<string, object> {
  const all = [...new Set(codes)]
  const statusOf = (code: ProblemCode) => problem(code).status
  return Object.fromEntries(
    all.map(statusOf).map((status) => {
      const those = all.filter((code) => statusOf(code) === status)
      const schema = {
        allOf: [schemaOf(Problem, 'output'), { properties: { code: { enum: those } } }],
      }
      const description = those.map((code) => `\`${code}\`: ${problem(code).title}`).join(' ')
      return [status, { description, content: { 'application/problem+json': { schema } } }]
    }),
  )
}

const templateOf = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}')

const inPath = (endpoint: string): object[] =>
  [...endpoint.matchAll(/(\w+)\/:(\w+)/g)].map(([, before = '', name]) => {
    const form = PATH_FORMS[before] ?? v.string()
    return { name, in: 'path', required: true, schema: schemaOf(form, 'input') }
  })

function inQuery(query: v.GenericSchema): object[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input')
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

/** Of a record, with its own keys. */
const entriesOf = <Key extends string, Value>(record: Record<Key, Value>) =>
  Object.entries(record) as [Key, Value][]
