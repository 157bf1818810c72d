/**
 * Which deployment this extension is a device of: its origin, kept beside the database, because it must
 * still be known while that is emptied. Only this file writes it; the first screen needs no schema for it.
 */
import { knownOrigin, setApiOrigin } from './instead/origin.ts'

const KEY = 'deployment'
/** What a company has set for its computers (`managed-schema.json`). */
const PRESET = 'address'

/** Null where nobody connected this extension yet. From then on calls go there. */
export async function loadDeployment(): Promise<string | null> {
  const { [KEY]: kept } = await chrome.storage.local.get(KEY)
  const origin = typeof kept === 'string' ? kept : null
  setApiOrigin(origin)
  return origin
}

export async function saveDeployment(origin: string): Promise<void> {
  // This page knows it before it can hear of it.
  setApiOrigin(origin)
  await chrome.storage.local.set({ [KEY]: origin })
}

/** With the permission to call it. */
export async function forgetDeployment(): Promise<void> {
  const origin = await loadDeployment()
  if (origin === null) return
  setApiOrigin(null)
  await chrome.storage.local.remove(KEY)
  // Refused where a company gave it, which nobody here may take away.
  await chrome.permissions
    .remove({ origins: [patternOf(origin)] })
    .catch((error: unknown) => console.warn('permission', error))
}

/** The pattern of the permission for it; Firefox takes none with a port. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin)
  return `${protocol}//${hostname}/*`
}

/** Calls it when another panel connected this extension elsewhere, or took it off. */
export function onDeploymentChange(listener: () => void): void {
  chrome.storage.local.onChanged.addListener(({ [KEY]: change }) => {
    if (change && (change.newValue ?? null) !== knownOrigin()) listener()
  })
}

/** Null where the browser is nobody's, or its company set none. */
export async function presetAddress(): Promise<string | null> {
  // Firefox rejects where there is no policy at all.
  const preset = await chrome.storage.managed
    .get(PRESET)
    .catch(() => ({}) as Record<string, unknown>)
  const { [PRESET]: address } = preset
  return typeof address === 'string' ? address : null
}
