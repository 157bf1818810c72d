/**
 * Which deployment this extension is a device of: its origin, kept beside the database, because it must
 * still be known while that is emptied.
 */
import * as v from 'valibot'
import { setApiOrigin } from './instead/origin.ts'

const KEY = 'deployment'
/** What a company has set for its computers (`managed-schema.json`). */
const PRESET = 'address'

const Origin = v.pipe(v.string(), v.url())

/** Null where nobody connected this extension yet. From then on calls go there. */
export async function loadDeployment(): Promise<string | null> {
  const { [KEY]: kept } = await chrome.storage.local.get(KEY)
  const origin = v.is(Origin, kept) ? kept : null
  setApiOrigin(origin)
  return origin
}

export async function saveDeployment(origin: string): Promise<void> {
  await chrome.storage.local.set({ [KEY]: origin })
  setApiOrigin(origin)
}

export async function forgetDeployment(): Promise<void> {
  await chrome.storage.local.remove(KEY)
  setApiOrigin(null)
}

/** Null where the browser is nobody's, or its company set none. */
export async function presetAddress(): Promise<string | null> {
  // Firefox rejects where there is no policy at all.
  const preset = await chrome.storage.managed
    .get(PRESET)
    .catch(() => ({}) as Record<string, unknown>)
  return v.is(v.string(), preset[PRESET]) ? preset[PRESET] : null
}
