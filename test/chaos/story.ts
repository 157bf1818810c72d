/**
 * The words of a story: what people do and what goes wrong, step by step. A story is drawn from its
 * seed alone (`draw-story.ts`); how long its steps take, and so what meets what, differs from run
 * to run.
 */

/** What a road between device and Worker does to either. */
export const ROAD = [
  'line_slow',
  'calls_intercepted',
  'record_poisoned',
  'tab_frozen',
  'worker_older',
] as const

export const FAULTS = [
  ...ROAD,
  'browser_killed',
  'browser_killed_after_saved',
  'worker_killed',
  'worker_killed_mid_create',
  'service_worker_stopped',
  'network_cut',
  'call_cut_before',
  'call_cut_after',
  'call_doubled',
  'call_delayed',
  'stripe_500',
  'stripe_stored_500',
  'stripe_429',
  'stripe_cut_before',
  'stripe_cut_after',
  'stripe_delay',
  'stripe_forgets',
  'stripe_down',
  'webhooks_dropped',
  'webhooks_doubled',
  'webhooks_reordered',
  'webhooks_held',
  'device_clock_wrong',
  'sandbox_clock_ahead',
] as const
export type FaultKind = (typeof FAULTS)[number]

/** `size` in [0, 1): how far, how long, how often; each fault reads it its own way. */
export type Fault = { kind: FaultKind; size: number }

export type Verdict = 'verified' | 'document_expired' | 'selfie_face_mismatch'

/** What people want of the n-th request. */
export type RequestPlan = {
  n: number
  contact: boolean
  /** Created without a network, saved to a file, and brought to the office by another device. */
  recovered: boolean
  /** Changed before anybody starts it. */
  changed: boolean
  /** Not wanted any more, unless the person has submitted by then. */
  removed: boolean
  /** By which button it is started; null: nobody ever does. */
  way: 'page' | 'modal' | null
  verdict: Verdict | null
  /** How long Stripe goes on checking, in ms of its clock. */
  checking: number
  /** A reviewer thinks otherwise, later. */
  overridden: boolean
  /** The person comes back to our page by Stripe's link, rather than just walking off. */
  returns: boolean
}

export type Step =
  | { kind: 'create'; plan: RequestPlan }
  | { kind: 'change'; plan: RequestPlan }
  | { kind: 'start'; plan: RequestPlan }
  | { kind: 'decide'; plan: RequestPlan }
  | { kind: 'override'; plan: RequestPlan }
  | { kind: 'remove'; plan: RequestPlan }
  | { kind: 'fault'; fault: Fault }
  /** A fault that lasts is over. */
  | { kind: 'relief'; of: FaultKind }

export type Story = { seed: number; plans: readonly RequestPlan[]; steps: readonly Step[] }
