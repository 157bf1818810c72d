/**
 * Notices that nobody is there any more: after a while without a touch it counts down in sight of
 * whoever may still be, then says that they are gone.
 */

const COUNTDOWN_MS = 15_000

type Idle = {
  /** Without a touch for so long, the countdown begins. */
  idleMs: number
  /** Whole seconds left, each time they change; null when somebody stayed and it is over. */
  show(secondsLeft: number | null): void
  /** Called once; the watch is over then. */
  gone(): void
}

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchmove'] as const

/** `target`: whose touches count. A frame of another origin tells nothing of those inside it. */
export function watchIdle({ idleMs, show, gone }: Idle, target: EventTarget = window) {
  let last = times()
  let shown: number | null = null

  /** While it counts down, only a plain yes counts: a sleeve is not an answer. */
  function touch(): void {
    if (shown === null) last = times()
  }

  function stay(): void {
    last = times()
    look()
  }

  function look(): void {
    const left = idleMs + COUNTDOWN_MS - since(last)
    if (left <= 0) {
      stop()
      gone()
      return
    }
    const seconds = left > COUNTDOWN_MS ? null : Math.ceil(left / 1000)
    if (seconds !== shown) show(seconds)
    shown = seconds
  }

  function stop(): void {
    clearInterval(timer)
    for (const kind of TOUCHES) target.removeEventListener(kind, touch, CAPTURE)
  }

  const timer = setInterval(look, 250)
  for (const kind of TOUCHES) target.addEventListener(kind, touch, CAPTURE)
  return { stay, stop }
}

const CAPTURE = { capture: true, passive: true } as const

/**
 * Two clocks, and the one that went further counts: a sleeping tablet may stop one of them, and
 * whoever woke it up is somebody else.
 */
const times = () => ({ wall: Date.now(), steady: performance.now() })
const since = (then: ReturnType<typeof times>): number =>
  Math.max(Date.now() - then.wall, performance.now() - then.steady)
