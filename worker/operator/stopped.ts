/** A step that could not be done: what is wrong, and how to go on. The former state is as it was. */
export type Stopped = { stopped: string; mend: string }

export const stopped = (what: string, mend: string): Stopped => ({ stopped: what, mend })

export const isStopped = (outcome: unknown): outcome is Stopped =>
  typeof outcome === 'object' && outcome !== null && 'stopped' in outcome
