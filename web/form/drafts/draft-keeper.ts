/**
 * Keeps one form's draft: stores what is typed soon after it is typed, one writing at a time, and stops
 * where another tab has stored the same draft, until a person chooses.
 *
 * Must: nothing that another tab stored is overwritten unless somebody asked for it (`keepMine`).
 */
import {
  type Before,
  type DraftNow,
  deleteDraft,
  openDraft,
  Sealer,
  type StoreOutcome,
  storeDraft,
} from '../../actions/drafts.ts'
import { type StoredDraft, sealedOf } from '../../store/stored-draft.ts'

/** Between two writings: time for several letters, and well under the half second in which they are safe. */
const STORE_EACH_MS = 250

/** `none`: as the form was opened, there is nothing to keep. */
export type DraftState = { kind: 'none' } | StoreOutcome

type Form = {
  /** As it was read when the form was opened. */
  before: Before
  /** As the form was drawn, and as it would be without a draft. */
  opened: DraftNow
  untouched: DraftNow
  show(state: DraftState): void
}

export class DraftKeeper {
  readonly #form: Form
  readonly #sealer = new Sealer()
  #rev: number
  #last: string
  #isStoring = false
  #storedAt = Number.NEGATIVE_INFINITY
  #next: DraftNow | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> = Promise.resolve()
  /** Saved, deleted, or another tab has it: nothing is stored. */
  #isHeld = false

  constructor(form: Form) {
    this.#form = form
    this.#rev = form.before.rev
    this.#last = JSON.stringify(form.opened)
  }

  /** What the form holds now; the same again is nothing new. */
  typed(now: DraftNow): void {
    const text = JSON.stringify(now)
    if (text === this.#last) return
    this.#last = text
    this.#next = now
    if (this.#isHeld) return
    // The first letter at once, the others together.
    const wait = this.#storedAt + STORE_EACH_MS - performance.now()
    this.#timer ??= setTimeout(() => void this.flush(), Math.max(0, wait))
  }

  /** Stores now what waits to be stored; one writing at a time. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#running = this.#running.then(() => this.#store())
    return this.#running
  }

  async #store(): Promise<void> {
    const now = this.#next
    if (!now || this.#isHeld) return
    this.#next = null
    this.#storedAt = performance.now()
    this.#isStoring = true
    const state = this.#isUntouched(now) ? await this.#drop() : await this.#put(now)
    this.#isStoring = false
    this.#isHeld ||= state.kind === 'elsewhere'
    // With the next letter it is tried again, or when somebody has chosen.
    if (state.kind !== 'stored' && state.kind !== 'none') this.#next ??= now
    this.#form.show(state)
  }

  #isUntouched(now: DraftNow): boolean {
    const { before, untouched } = this.#form
    return (
      Object.keys(before.parts).length === 0 && JSON.stringify(now) === JSON.stringify(untouched)
    )
  }

  async #put(now: DraftNow): Promise<StoreOutcome> {
    const before = { ...this.#form.before, rev: this.#rev }
    const outcome = await storeDraft(now, before, this.#sealer)
    if (outcome.kind === 'stored') this.#rev = outcome.draft.rev
    return outcome
  }

  /** Everything was taken out again: what is left is no draft. */
  async #drop(): Promise<DraftState> {
    if (this.#rev === 0) return { kind: 'none' }
    const outcome = await deleteDraft(this.#form.before.id, this.#rev)
    if (outcome.kind === 'deleted') this.#rev = 0
    return outcome.kind === 'deleted' ? { kind: 'none' } : outcome
  }

  /**
   * Stores nothing more until `resume`, and tells what a record takes along: which draft goes with it, and
   * what of it is sealed.
   */
  async pause(): Promise<{ rev: number; held: ReturnType<typeof sealedOf> }> {
    this.#isHeld = true
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.#running
    return { rev: this.#rev, held: sealedOf(this.#form.before.parts) }
  }

  /** It was not saved: it stays a draft. */
  async resume(): Promise<void> {
    this.#isHeld = false
    await this.flush()
  }

  /** Saving found that another tab has it. */
  show(state: Extract<DraftState, { kind: 'elsewhere' }>): void {
    this.#isHeld = true
    this.#form.show(state)
  }

  /** Of two versions somebody chose this one. */
  async keepMine(now: DraftNow): Promise<void> {
    const there = await openDraft(this.#form.before.id)
    if (there.kind === 'not_read') return this.#form.show({ ...there, kind: 'not_stored' })
    this.#rev = there.draft?.rev ?? 0
    this.#isHeld = false
    this.#next = now
    await this.flush()
  }

  /** Another tab stored, saved or deleted a draft: perhaps this one. */
  async heard(): Promise<void> {
    await this.#running
    if (this.#rev === 0 || this.#isHeld) return
    const { id, of } = this.#form.before
    const there = await openDraft(id)
    if (there.kind === 'not_read' || this.#isStoring || this.#isHeld) return
    if (there.draft?.rev === this.#rev) return
    if (there.draft === null && of.kind === 'new' && !there.isRequest)
      // Deleted there: with the next letter it is one again.
      return this.#form.show({ kind: 'none' })
    const isSaved = there.draft === null && of.kind === 'new'
    this.show({ kind: 'elsewhere', what: isSaved ? 'saved' : 'changed' })
  }

  /** What was deleted, to bring it back; null where there was none, or another tab has changed it. */
  async delete(): Promise<StoredDraft | null> {
    await this.pause()
    const outcome = await deleteDraft(this.#form.before.id, this.#rev)
    if (outcome.kind === 'deleted') return outcome.draft
    this.#form.show(outcome)
    return null
  }
}
