/** The lock that all tabs of a device share, as Web Locks give it: in turn, and freed by death. */
import type { Life } from '../kit/life.ts'

export class WebLock {
  #tail: Promise<void> = Promise.resolve()

  request<T>(life: Life, work: () => Promise<T>): Promise<T> {
    const turn = this.#tail
    const held = life.wait(turn).then(work)
    this.#tail = new Promise((free) => {
      // A tab that dies while it waits must not let the next one in early.
      life.whenEnded(() => void turn.then(free))
      held.then(
        () => free(),
        () => free(),
      )
    })
    return held
  }
}
