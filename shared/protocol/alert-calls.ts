/**
 * What asks for somebody at once: a kiosk whose person asks for staff, and Stripe refusing the server's
 * key. Kept in the ledger until it is over, told to supervisors. Times are the Worker's, epoch ms.
 */
import * as v from 'valibot'
import { DeviceId } from '../ids.ts'

/** From a kiosk. `asks` false: staff came, or the person does not need them any more. */
export const StaffCall = v.strictObject({ asks: v.boolean() })
export type StaffCall = v.InferOutput<typeof StaffCall>

/** How it stands with what a kiosk asked. Both null: it does not ask. */
export const StaffAnswer = v.object({
  asked_at: v.nullable(v.number()),
  /** Since when somebody at a desk has said that they come. */
  coming_at: v.nullable(v.number()),
})
export type StaffAnswer = v.InferOutput<typeof StaffAnswer>

/** What a supervisor says to that: somebody comes, or it is done. */
export const AttendCall = v.strictObject({ state: v.picklist(['coming', 'done']) })
export type AttendCall = v.InferOutput<typeof AttendCall>

/** The kiosk that has waited longest first. */
export const Alerts = v.object({
  staff: v.array(
    v.object({ device: DeviceId, asked_at: v.number(), coming_at: StaffAnswer.entries.coming_at }),
  ),
  /** Null while Stripe takes the key. `since`: the first refusal in a row; `at`: the newest. */
  stripe_refused: v.nullable(v.object({ since: v.number(), at: v.number() })),
})
export type Alerts = v.InferOutput<typeof Alerts>
