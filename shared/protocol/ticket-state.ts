/** What the Worker answers to the holder of a ticket; all that the page of a ticket ever learns. */
import * as v from 'valibot'
import { LANGUAGES } from '../languages.ts'
import { LedgerStateShape } from './ledger-state.ts'

/** As the site wrote them, checked when they were written (`settings.ts`). */
const Texts = v.record(v.picklist(LANGUAGES), v.string())

/** Who asks. */
const Brand = v.object({
  name: v.string(),
  color: v.nullable(v.string()),
  logo: v.nullable(v.string()),
})

/** What a subject may know of the request they hold a ticket for: nothing personal, nothing internal. */
export const TicketState = v.object({
  request: v.string(),
  state: LedgerStateShape,
  attempts_left: v.number(),
  /** What Stripe will ask for, so that the page can say it before. */
  asked: v.object({
    documents: v.array(v.string()),
    selfie: v.boolean(),
    id_number: v.boolean(),
    /** Decided by a Stripe verification flow: not known here. */
    flow: v.boolean(),
  }),
  brand: Brand,
  privacy_notice: Texts,
  alternative: Texts,
  languages: v.array(v.picklist(LANGUAGES)),
})
export type TicketState = v.InferOutput<typeof TicketState>

/** What its page reads of a problem. `brand`: of a ticket or link that was right once. */
export const TicketRefusal = v.object({
  code: v.string(),
  status: v.number(),
  brand: v.optional(Brand),
})
export type TicketRefusal = v.InferOutput<typeof TicketRefusal>

/** Never stored, never logged, `Cache-Control: no-store`. The page goes to `url` at once. */
export const TicketStarted = v.object({ url: v.string() })
export type TicketStarted = v.InferOutput<typeof TicketStarted>
