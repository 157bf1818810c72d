// Sessions and reports as a caller sees them: with the passes of this moment, and with just the
// parts that `expand[]` asks for.

import { below, type Expandable, only } from '../api/expand.ts'
import type { World } from '../world.ts'
import type { Passes } from './passes.ts'
import type { Report } from './report.ts'
import { findReport } from './report-store.ts'
import type { Session } from './session.ts'

const OUTPUTS_HIDDEN = ['dob', 'id_number', 'sex', 'unparsed_place_of_birth', 'unparsed_sex']
const DOCUMENT_HIDDEN = [
  'dob',
  'expiration_date',
  'number',
  'sex',
  'unparsed_place_of_birth',
  'unparsed_sex',
]
const ID_NUMBER_HIDDEN = ['dob', 'id_number']

const under = (name: string, names: string[]) => names.map((inner) => `${name}.${inner}`)

export const REPORT_EXPANDS: Expandable = {
  plain: ['document', 'id_number'],
  sensitive: [...under('document', DOCUMENT_HIDDEN), ...under('id_number', ID_NUMBER_HIDDEN)],
}

export const SESSION_EXPANDS: Expandable = {
  plain: [
    'last_verification_report',
    ...under('last_verification_report', [...REPORT_EXPANDS.plain]),
    'provided_details',
    'verified_outputs',
  ],
  sensitive: [
    ...under('verified_outputs', OUTPUTS_HIDDEN),
    ...under('last_verification_report', [...REPORT_EXPANDS.sensitive]),
  ],
}

export function showSession(world: World, session: Session, passes: Passes, asked: Set<string>) {
  const { shared, outputs } = session
  const last = shared.last_verification_report
  const report = asked.has('last_verification_report') && last ? findReport(world, last) : null
  return {
    ...shared,
    ...passes,
    ...(report && {
      last_verification_report: showReport(report, below(asked, 'last_verification_report')),
    }),
    ...(asked.has('verified_outputs') && {
      verified_outputs: outputs && only(outputs, OUTPUTS_HIDDEN, below(asked, 'verified_outputs')),
    }),
  }
}

export function showReport(report: Report, asked: Set<string>) {
  const { document, id_number } = report
  return {
    ...report,
    ...(document && { document: only(document, DOCUMENT_HIDDEN, below(asked, 'document')) }),
    ...(id_number && { id_number: only(id_number, ID_NUMBER_HIDDEN, below(asked, 'id_number')) }),
  }
}
