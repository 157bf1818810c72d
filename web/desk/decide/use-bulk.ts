/** A run over many requests as a screen shows it: calm, running, over; and run again for what is left. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import { decideQuietly, showDecided } from '../../actions/desk.ts'
import type { Item } from '../../state/request.ts'
import { useOnce } from '../../ui/taps/use-once.ts'
import { type Bulk, repeatable, runBulk } from './bulk.ts'

export type Running = {
  kind: 'calm' | 'running' | 'over'
  bulk: Bulk
  /** Somebody asked it to stop, and what is on its way is still waited for. */
  isStopping: boolean
}

const NONE: Bulk = { outcomes: new Map(), ended: null }

/** What is done to each of them; the `rev` that was seen comes with it. */
export type BulkDecision = { kind: 'cancel' | 'redact' } | { kind: 'assign'; device: string }

export type BulkControl = ReturnType<typeof useBulk>

export function useBulk(decision: BulkDecision, items: readonly Item[]) {
  const [running, setRunning] = useState<Running>({ kind: 'calm', bulk: NONE, isStopping: false })
  const stop = useRef(false)
  // Left in the middle: no more calls; what is done stays done.
  useEffect(
    () => () => {
      stop.current = true
    },
    [],
  )

  const run = useOnce(async (): Promise<void> => {
    stop.current = false
    const before = running.bulk.outcomes
    const merged = ({ outcomes, ended }: Bulk): Bulk => ({
      outcomes: new Map([...before, ...outcomes]),
      ended,
    })
    const ids = repeatable(
      items.map(({ id }) => id),
      running.bulk,
    )
    const show = (bulk: Bulk) =>
      setRunning((now) => ({ ...now, kind: 'running', bulk: merged(bulk) }))
    setRunning({ kind: 'running', bulk: { outcomes: before, ended: null }, isStopping: false })
    const bulk = await runBulk(ids, {
      act: (id) =>
        act(
          decision,
          items.find((item) => item.id === id),
        ),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      isStopped: () => stop.current,
      show,
    })
    await showDecided()
    setRunning({ kind: 'over', bulk: merged(bulk), isStopping: false })
  })

  return {
    running,
    run,
    stop: () => {
      stop.current = true
      setRunning((now) => ({ ...now, isStopping: true }))
    },
  }
}

/** On the request as it was when somebody chose it: what changed since is left alone. */
async function act(decision: BulkDecision, item: Item | undefined): Promise<Problem | null> {
  if (!item || item.rev === null) return null
  const decided = await decideQuietly(item.id, { ...decision, if_rev: item.rev })
  return decided.kind === 'done' || decided.isGoingOn ? null : decided.problem
}
