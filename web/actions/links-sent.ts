/** Notes that a link was sent from this device, for whoever sees the request here next. Loaded when first needed. */
import { signal } from '@preact/signals'
import * as store from '../store/links-sent.ts'

export type { LinkSent } from '../store/links-sent.ts'

/** By the id of the request. */
export const linksSent = signal<store.LinksSent>({})

export async function readLinksSent(): Promise<void> {
  linksSent.value = await store.loadLinksSent()
}

/** `revokedAt`: when all links of it were last revoked, as far as this device knows. */
export async function noteLinkSent(
  { id, revokedAt }: { id: string; revokedAt: number | null },
  way: store.LinkSent['way'],
): Promise<void> {
  linksSent.value = await store.saveLinkSent(id, { way, at: Date.now(), revokedAt })
}

export async function forgetLinkSent(id: string): Promise<void> {
  linksSent.value = await store.dropLinkSent(id)
}
