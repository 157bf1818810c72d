/**
 * What a panel and the tab that scans for it say to each other: who asks, in the address of the tab, and
 * what was read, over a channel of the extension's own origin, which no web page has. Nothing is stored.
 */
import * as v from 'valibot'
import { LANGUAGES } from '../../../shared/languages.ts'
import { PlainText } from '../../../shared/text/text.ts'

export const SCAN_PAGE = 'scan.html'

/** One per touch on "Scan" that opens a tab: two windows have two panels, and each gets its own. */
const AskId = v.pipe(PlainText, v.uuid())

const TITLE_MAX = 200
const Asked = v.object({
  ask: AskId,
  title: v.pipe(PlainText, v.maxLength(TITLE_MAX)),
  language: v.picklist(LANGUAGES),
})
/** `title`: what is scanned, in the words of the panel. */
export type Asked = v.InferOutput<typeof Asked>

/** Of the tab, within the extension. */
export const addressFor = (asked: Asked): string => `${SCAN_PAGE}#${new URLSearchParams(asked)}`

/** Null where the tab was opened by nobody of ours. `fragment`: of its address. */
export function readAsked(fragment: string): Asked | null {
  const said = Object.fromEntries(new URLSearchParams(fragment.replace(/^#/, '')))
  return v.is(Asked, said) ? said : null
}

/** More than the largest code of any kind holds: 7,089 digits. */
const TEXT_MAX = 8_000

const Message = v.variant('kind', [
  v.object({
    kind: v.literal('found'),
    ask: AskId,
    text: v.pipe(PlainText, v.nonEmpty(), v.maxLength(TEXT_MAX)),
  }),
  v.object({ kind: v.literal('taken'), ask: AskId }),
])
export type Message = v.InferOutput<typeof Message>

/** Null for what is none of ours. */
export const readMessage = (said: unknown): Message | null => (v.is(Message, said) ? said : null)

export const openChannel = (): BroadcastChannel => new BroadcastChannel('fieldproof-scan')

export const say = (channel: BroadcastChannel, message: Message): void =>
  channel.postMessage(message)

/** Held by the panel for as long as it asks: a browser that ends it lets go of that, too. */
export const lockOf = (ask: string): string => `fieldproof-scan-${ask}`
