// The report calls: list, retrieve. Reports come into being by submissions only.

import * as v from 'valibot'
import { isAnswer, missing, ok } from '../api/answer.ts'
import { call } from '../api/call.ts'
import { checkExpand } from '../api/expand.ts'
import { listOf, readPage } from '../api/page.ts'
import { created, expand, oneOf, paging, text } from '../api/params.ts'
import { findReport } from './report-store.ts'
import { REPORT_EXPANDS, showReport } from './show.ts'

const URL = '/v1/identity/verification_reports'
const NOUN = 'verificationreport'

const listParams = v.strictObject({
  ...paging,
  client_reference_id: v.exactOptional(text()),
  created: v.exactOptional(created()),
  type: v.exactOptional(oneOf(['document', 'id_number'])),
  verification_session: v.exactOptional(text()),
})

const list = call(`GET ${URL}`, listParams, (world, caller, params) => {
  const asked = checkExpand(params.expand, REPORT_EXPANDS, caller, 'data.')
  if (isAnswer(asked)) return asked
  const { client_reference_id, type, verification_session } = params
  const page = readPage(world.sql, {
    table: 'report',
    noun: NOUN,
    paging: params,
    where: { client_reference_id, type, session: verification_session },
    created: params.created,
  })
  if (isAnswer(page)) return page
  return ok(
    listOf(
      URL,
      page,
      page.bodies.map((body) => showReport(JSON.parse(body), asked)),
    ),
  )
})

const retrieve = call(
  `GET ${URL}/:id`,
  v.strictObject({ expand: expand() }),
  (world, caller, params, id) => {
    const asked = checkExpand(params.expand, REPORT_EXPANDS, caller)
    if (isAnswer(asked)) return asked
    const report = findReport(world, id)
    return report ? ok(showReport(report, asked)) : missing(NOUN, id, 'report')
  },
)

export const REPORT_CALLS = [list, retrieve]
