/**
 * Reports of browsers about what the Content-Security-Policy stopped. Kept of them: which directive, and
 * the host of what was blocked. Addresses with their paths, samples of scripts and the page stay out.
 * https://www.w3.org/TR/CSP3/#reporting
 */
import * as v from 'valibot'
import { PlainText } from '../../shared/text/text.ts'
import { log } from '../http/log.ts'
import { parseJson } from '../http/parse.ts'
import { problemResponse } from '../http/problem-response.ts'

export const CSP_REPORT_MAX_BYTES = 8 * 1024

/** What is logged of one body at most. */
const REPORTS_MAX = 10

/** `report-uri`: one, as `application/csp-report`. */
const Legacy = v.object({
  'csp-report': v.object({
    'effective-directive': v.optional(PlainText),
    'violated-directive': v.optional(PlainText),
    'blocked-uri': v.optional(PlainText, ''),
  }),
})
/** `report-to`: several, of any kind, as `application/reports+json`. */
const Reports = v.array(
  v.object({
    type: PlainText,
    body: v.optional(
      v.object({
        effectiveDirective: v.optional(PlainText, ''),
        blockedURL: v.optional(PlainText, ''),
      }),
    ),
  }),
)

/** Logs what a report says, and answers 204; 400 for what is no report. */
export function takeCspReport(body: Uint8Array): Response {
  const parsed = v.safeParse(v.union([Legacy, Reports]), parseJson(body))
  if (!parsed.success) return problemResponse('invalid')
  for (const { directive, blocked } of stopped(parsed.output).slice(0, REPORTS_MAX))
    log('csp stopped', { directive: directiveName(directive), blocked: hostOf(blocked) })
  return new Response(null, { status: 204 })
}

function stopped(reports: v.InferOutput<typeof Legacy> | v.InferOutput<typeof Reports>) {
  if (Array.isArray(reports))
    return reports.flatMap(({ type, body }) =>
      type === 'csp-violation' && body
        ? [{ directive: body.effectiveDirective, blocked: body.blockedURL }]
        : [],
    )
  const report = reports['csp-report']
  // Older browsers write the directive with its values.
  const directive = report['effective-directive'] ?? report['violated-directive'] ?? ''
  return [{ directive, blocked: report['blocked-uri'] }]
}

const directiveName = (directive: string): string =>
  /^[a-z-]{1,40}(?= |$)/.exec(directive)?.[0] ?? 'unknown'

/** What is no address is a word of the browser's own: `inline`, `eval`, `data`. */
function hostOf(blocked: string): string {
  if (URL.canParse(blocked)) return new URL(blocked).host || new URL(blocked).protocol
  return /^[a-z-]{1,30}$/.test(blocked) ? blocked : 'unknown'
}
