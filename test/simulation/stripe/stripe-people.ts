/** Who acts at Stripe: people who submit, checks that come to a verdict, reviewers who decide otherwise. */
import { type Act, visit } from '../../sandbox/identity/lifecycle.ts'
import type { Timeline } from '../kit/timeline.ts'
import type { Action } from '../story/story.ts'
import type { Session, StripeModel } from './stripe-model.ts'

const OUTCOMES = {
  verified: 'verified',
  failed: 'document_unverified_other',
  abandoned: 'abandoned',
} as const

export class StripePeople {
  readonly #stripe: StripeModel
  readonly #timeline: Timeline

  constructor(stripe: StripeModel, timeline: Timeline) {
    this.#stripe = stripe
    this.#timeline = timeline
  }

  /** Nothing happens where the session takes no input any more. */
  submit(
    secret: string,
    { verdict, takesMs }: Pick<Action & { do: 'submit' }, 'verdict' | 'takesMs'>,
  ): void {
    const session = this.#stripe.sessions.get(this.#stripe.issued.get(secret)?.session ?? '')
    const { ends, verdict: decided } = visit(OUTCOMES[verdict])
    if (!session || !this.#stripe.act(session, ends) || !decided) return
    this.#timeline.after(takesMs, () => this.#stripe.act(session, decided))
  }

  review(session: Session, what: (Action & { do: 'review' })['what']): void {
    this.#stripe.act(session, what === 'override' ? opposite(session) : { kind: what })
  }
}

const opposite = ({ life }: Session): Act =>
  life.status === 'verified' ? { kind: 'reject', code: 'document_expired' } : { kind: 'approve' }
