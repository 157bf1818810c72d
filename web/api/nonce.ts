/**
 * The Worker's nonce, which each proof has to carry: the newest one that any answer brought. It is no
 * secret, so it is kept on the device; a page's first calls then need no answer that asks for one. One
 * that the Worker would not take any more is fetched anew first, once for all that wait.
 */
import { NONCE_HEADER } from '../../shared/protocol/headers.ts'
import { saveNonce } from '../store/nonce.ts'
import { loadSetting } from '../store/store.ts'

/** The Worker takes one for five minutes or more. By this device's clock: where that was set, it asks again. */
const FRESH_MS = 5 * 60_000

type Held = { nonce: string; at: number }

let held: Held | undefined
let coming: Promise<boolean> | null = null

const isOld = ({ at }: Held): boolean => Math.abs(Date.now() - at) >= FRESH_MS

export const newestNonce = (): string | undefined => held?.nonce

/** False where the Worker was asked for one and did not answer: nor would it answer the call itself. */
export async function haveNonce(ask: () => Promise<Response | null>): Promise<boolean> {
  if (held && !isOld(held)) return true
  coming ??= bring(ask).finally(() => {
    coming = null
  })
  return coming
}

async function bring(ask: () => Promise<Response | null>): Promise<boolean> {
  const stored = held ?? (await loadSetting('nonce').catch(cannot))
  // Another call's answer may have brought one meanwhile.
  held ??= stored
  // Without any, this is the first word that is spoken with a Worker: its answer brings one.
  if (!held || !isOld(held)) return true
  const answered = await ask()
  if (answered) learnNonce(answered)
  return answered !== null
}

/** Of each answer. Nobody waits for it to be on the disk. */
export function learnNonce({ headers }: Response): void {
  const nonce = headers.get(NONCE_HEADER)
  if (nonce === null) return
  held = { nonce, at: Date.now() }
  if (nonce !== kept) void keep(held)
}

/** What is on the disk, as far as this page knows. */
let kept: string | undefined

async function keep(one: Held): Promise<void> {
  const isKept = await saveNonce(one).catch(cannot)
  if (isKept) kept = one.nonce
}

/** It costs a call more, and nothing else. */
function cannot(error: unknown): undefined {
  console.warn('nonce', error)
}
