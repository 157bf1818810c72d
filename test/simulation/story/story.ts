/**
 * What people, networks, machines and Stripe do in one world. A story is plain JSON: drawn from a
 * seed or by fast-check, shrunk, printed, and played again exactly.
 *
 * `who` counts the tabs of all devices, `which` the requests there are; both go round, so that an
 * action still means something after others were taken out of its story.
 */
export type Operation = 'create' | 'retrieve' | 'find' | 'cancel' | 'redact' | 'update'

/** Where a tab can be killed: just before or just after it did this. */
export type TabStep = 'enqueue' | 'markSent' | 'send' | 'acknowledge' | 'saveRow' | 'applyDelta'

/** Where an instance of the Worker can end. */
export type SiteStep = Operation | 'flush' | 'wait' | 'answer' | 'alarm'

/** What somebody creates. `newer`: by an app that this Worker does not know yet. `long`: with long notes. */
export type Kind =
  | 'plain'
  | 'details'
  | 'notes'
  | 'long'
  | 'flow'
  | 'unreadable'
  | 'forged'
  | 'newer'

export type Action =
  | { do: 'save'; who: number; kind: Kind }
  /** A whole list at once, with long notes. */
  | { do: 'list'; who: number; count: number }
  /** Somebody creates what something on the way never lets pass. */
  | { do: 'poison'; who: number; kind: Kind; meets: Barrier }
  | { do: 'edit'; who: number; which: number }
  | { do: 'delete'; who: number; which: number }
  | { do: 'start'; who: number; which: number }
  /** Everybody who may, at the same moment. */
  | { do: 'rush'; which: number }
  /** A device shows a ticket, and a phone opens it, perhaps long before that device has signal. */
  | { do: 'ticket'; who: number; which: number; starts: boolean; meets: CallFault | null }
  /** A ticket that was shown before, once more. */
  | { do: 'replay'; which: number; starts: boolean }
  /** The person with the newest secret submits. */
  | { do: 'submit'; which: number; verdict: 'verified' | 'failed' | 'abandoned'; takesMs: number }
  /** In Stripe's Dashboard. */
  | { do: 'review'; which: number; what: 'override' | 'cancel' | 'redact' }
  /** At the desk: by the supervisor's own call. */
  | { do: 'decide'; which: number; what: 'cancel' | 'close' | 'redact' }
  | { do: 'wake'; who: number }
  | { do: 'kill'; who: number; at: TabStep | 'now'; side: 'before' | 'after' }
  /** It is frozen when it gets there, with whatever it holds, until somebody looks at it again. */
  | { do: 'freeze'; who: number; at: TabStep | 'now'; side: 'before' | 'after' }
  | { do: 'full'; who: number; writes: number }
  | { do: 'clock'; who: number; days: number }
  | { do: 'offline'; who: number; ms: number }
  | { do: 'call'; who: number; meets: CallFault }
  /** What goes up is slow from here on. */
  | { do: 'line'; who: number; bytesPerSecond: number; latencyMs: number }
  /** Something answers all calls in the Worker's place. */
  | { do: 'intercept'; who: number; ms: number; meets: Interception }
  /** The Worker before the devices' version is back for a while. */
  | { do: 'rollback'; ms: number }
  /** `crash`: what was not flushed is gone, too. */
  | { do: 'evict'; at: SiteStep | 'now'; side: 'before' | 'after'; crash: boolean }
  | { do: 'stripe'; on: Operation; meets: StripeFault }
  | { do: 'outage'; ms: number; what: 'silence' | 'errors' | 'throttling' | 'rejecting' }
  | { do: 'webhook'; meets: 'lost' | 'twice' | 'late' }
  | { do: 'pass'; ms: number }

/** What the next call of a device meets. */
export type CallFault =
  | 'cut before'
  | 'cut after'
  | 'twice'
  | 'slow'
  /** Done at once, but others overtake its answer. */
  | 'late answer'
  | 'too large'
  | 'overloaded'

/** How whoever does not let a record pass answers: the Worker, a firewall, a login, or nothing at all. */
export type Barrier = '500' | '500 page' | '403 page' | 'redirect' | 'cut'

/** A login of the company, a challenge, a hotel's page. */
export type Interception = 'redirect' | 'challenge' | 'portal'

/** What the next call of the Worker to Stripe meets. A stored answer is the key's for ever. */
export type StripeFault =
  | 'cut before'
  | 'cut after'
  | 'slow'
  | 'late answer'
  | 'throttled'
  | 'failed'
  | 'failed, stored'
  | 'failed after, stored'
  | 'rejected'

export type Step = { afterMs: number; action: Action }

export type Story = { seed: number; kiosk: boolean; steps: Step[] }

export const tell = ({ do: what, ...rest }: Action): string =>
  [what, ...Object.entries(rest).map(([name, value]) => `${name}=${value}`)].join(' ')
