/** Who acts at Stripe: people who submit, checks that come to a verdict, reviewers who decide otherwise. */
import type { Session, StripeModel } from './stripe-model.ts'
import type { Timeline } from './timeline.ts'

export type Ring = (session: Session, event: string) => void

export class StripePeople {
  readonly #stripe: StripeModel
  readonly #timeline: Timeline
  readonly #tell: Ring
  #reports = 0

  constructor(stripe: StripeModel, timeline: Timeline, ring: Ring) {
    this.#stripe = stripe
    this.#timeline = timeline
    this.#tell = ring
  }

  /** Nothing happens where the session takes no input any more. */
  submit(
    secret: string,
    { verdict, takesMs }: { verdict: 'verified' | 'failed' | 'abandoned'; takesMs: number },
  ): void {
    const session = this.#stripe.sessions.get(this.#stripe.issued.get(secret)?.session ?? '')
    if (session?.status !== 'requires_input' || session.redaction !== null) return
    if (verdict === 'abandoned') {
      session.last_error = { code: 'abandoned', reason: 'They went away.' }
      this.#ring(session, 'requires_input')
      return
    }
    session.status = 'processing'
    session.last_error = null
    this.#ring(session, 'processing')
    this.#timeline.after(takesMs, () => {
      session.report = `vr_${++this.#reports}`
      session.status = verdict === 'verified' ? 'verified' : 'requires_input'
      if (verdict === 'failed')
        session.last_error = { code: 'document_unverified_other', reason: 'It is too dark.' }
      this.#ring(session, session.status)
    })
  }

  review(session: Session, what: 'override' | 'cancel' | 'redact'): void {
    const { status, redaction } = session
    if (redaction !== null || status === 'processing') return
    switch (what) {
      case 'override':
        if (status === 'canceled') return
        session.status = status === 'verified' ? 'requires_input' : 'verified'
        session.last_error =
          session.status === 'verified' ? null : { code: 'document_expired', reason: 'Overridden.' }
        this.#ring(session, session.status)
        return
      case 'cancel':
        if (status !== 'requires_input') return
        session.status = 'canceled'
        this.#ring(session, 'canceled')
        return
      case 'redact':
        this.#stripe.redact(session.id)
        return
    }
  }

  #ring(session: Session, event: string): void {
    session.version += 1
    this.#tell(session, event)
  }
}
