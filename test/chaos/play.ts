/** A story that is being played: its stage, its phone, and what has become of each plan so far. */
import type { Barrier } from '../browser/stack/in-between.ts'
import type { Diary } from './diary.ts'
import type { Phone } from './stage/phone.ts'
import type { Stage } from './stage/stage.ts'
import type { FaultKind, RequestPlan } from './story.ts'

/** What became of a plan. */
export type Told = {
  plan: RequestPlan
  /** Of the try that was saved; before, of the next try. */
  reference: string
  /** Null until the screen said that it is saved. From then on it must never be lost. */
  id: string | null
  tries: number
  /** Every reference that it may have: the last one seen to be saved, and one tried since. */
  references: string[]
  /** `tried`: confirmed, but not seen to be saved. `gone`: taken back before anybody heard of it. */
  removal: 'tried' | 'saved' | 'gone' | null
  /** The recovery file that another device must still bring to the office. */
  recovery: string | null
  /** Somebody pressed start: from then on a session may exist. */
  pressed: boolean
  opened: boolean
  decided: boolean
  overridden: boolean
}

export type Play = {
  stage: Stage
  phone: Phone
  diary: Diary
  told: Told[]
  /** How often each fault was played. */
  faults: Map<FaultKind, number>
  /** Lies in wait for the next save, for the next start. */
  ambush: { afterSaved: boolean; midCreate: boolean; poison: Barrier | null }
  /** References that something on the way lets never pass. */
  poisoned: Set<string>
  /** A second tab that was frozen in the middle of its call, and how it goes on. */
  frozen: { reference: string; thaw(): Promise<void> } | null
  /** Under way beside the story. */
  loose: Set<Promise<void>>
  /** What a screen said that no screen may say here. */
  complaints: string[]
}

export const openPlay = (stage: Stage, phone: Phone, diary: Diary): Play => ({
  stage,
  phone,
  diary,
  told: [],
  faults: new Map(),
  loose: new Set(),
  complaints: [],
  ambush: { afterSaved: false, midCreate: false, poison: null },
  poisoned: new Set(),
  frozen: null,
})

/** Does it in a moment, while the story goes on. */
export function soon(play: Play, ms: number, work: () => Promise<unknown>): void {
  const running = new Promise((resolve) => setTimeout(resolve, ms))
    .then(work)
    .then(
      () => {},
      (error: unknown) => play.diary.write(null, `went wrong: ${brief(error)}`),
    )
    .finally(() => play.loose.delete(running))
  play.loose.add(running)
}

/** Playwright's errors carry their whole call log. */
export const brief = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
