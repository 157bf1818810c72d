// What a finished redaction leaves: ids, statuses and times stay, the person does not. It reaches
// the session, its reports and their files, and the events that told of it.

import { redactFiles } from '../files/file-store.ts'
import type { World } from '../world.ts'
import type { Report } from './report.ts'
import { reportsOf, saveReport } from './report-store.ts'
import type { Address, DateParts, Session, SharedFields } from './session.ts'

const GONE = '[redacted]'
const NO_DATE: DateParts = { day: 1, month: 1, year: 1 }

export function redacted(session: Session): Session {
  return {
    return_url: null,
    document_type: null,
    shared: redactedFields(session.shared),
    outputs: session.outputs && redactedPerson(session.outputs),
  }
}

function redactedFields(shared: SharedFields): SharedFields {
  return {
    ...shared,
    metadata: {},
    provided_details: shared.provided_details && redactedPerson(shared.provided_details),
  }
}

/** Reports and events of a session that was just redacted. */
export function redactTraces(world: World, { shared }: Session): void {
  redactFiles(world, shared.id)
  for (const report of reportsOf(world, shared.id)) saveReport(world, redactedReport(report))
  const events = world.sql.exec<{ seq: number; body: string }>(
    'SELECT seq, body FROM event WHERE session = ?',
    shared.id,
  )
  for (const { seq, body } of events.toArray()) {
    const event = JSON.parse(body)
    const object = redactedFields(event.data.object)
    const { previous_attributes: previous } = event.data
    const data = { object, ...(previous && { previous_attributes: withoutPerson(previous) }) }
    world.sql.exec(
      'UPDATE event SET body = ? WHERE seq = ?',
      JSON.stringify({ ...event, data }),
      seq,
    )
  }
}

const withoutPerson = ({ metadata: _, provided_details: __, ...kept }: Partial<SharedFields>) =>
  kept

function redactedReport(report: Report): Report {
  const { document, email, id_number, phone } = report
  return {
    ...report,
    ...(document && { document: { ...redactedPerson(document), files: null } }),
    ...(email && { email: redactedPerson(email) }),
    ...(id_number && { id_number: redactedPerson(id_number) }),
    ...(phone && { phone: redactedPerson(phone) }),
  }
}

const PERSONAL = new Set([
  'email',
  'first_name',
  'id_number',
  'last_name',
  'number',
  'phone',
  'sex',
  'unparsed_place_of_birth',
  'unparsed_sex',
])

// Null stays null: a placeholder would tell that there was something.
function redactedPerson<T extends object>(fields: T): T {
  const entries = Object.entries(fields).map(([name, value]) => [name, blank(name, value)])
  return Object.fromEntries(entries) as T
}

function blank(name: string, value: unknown): unknown {
  if (value === null) return null
  if (PERSONAL.has(name)) return GONE
  if (name === 'dob' || name === 'expiration_date' || name === 'issued_date') return NO_DATE
  if (name === 'id_number_type') return null
  return name === 'address' ? blankAddress(value as Address) : value
}

const blankAddress = ({ country }: Address): Address => ({
  city: GONE,
  country,
  line1: GONE,
  line2: GONE,
  postal_code: GONE,
  state: GONE,
})
