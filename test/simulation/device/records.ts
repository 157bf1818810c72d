/** What people create here: records as `web/actions/create.ts` makes them, and some that no app makes. */
import { makeRequestId } from '../../../shared/ids.ts'
import type { DeviceKey } from '../../../shared/protocol/protocol.ts'
import type { DeletionRecord } from '../../../shared/record/record.ts'
import { toBase64url, utf8 } from '../../../shared/text/bytes.ts'
import { recordOf } from '../../../web/draft/draft.ts'
import type { QueuedRecord } from '../../../web/store/queue/queued-record.ts'
import { seal, sha256, sign } from '../kit/crypto-stand-in.ts'
import type { Random } from '../kit/random.ts'
import type { Kind } from '../story/story.ts'

/** What Stripe is told of notes, with the start or after it. */
const LATE = { shift: 'late' }

export type Author = { device: string; key: DeviceKey; now: number; random: Random }

export const create = (kind: Kind, author: Author): QueuedRecord =>
  write(kind, { id: makeRequestId(author.now, author.random.bytes(10)), edit: 1 }, author)

export function write(
  kind: Kind,
  { id, edit }: { id: string; edit: number },
  { device, key, now, random }: Author,
): QueuedRecord {
  const sealed = sealedPart(kind, random)
  const notes = notesOf(kind)
  const record = recordOf(
    {
      reference: `Order ${random.below(1_000_000)}`,
      asked:
        kind === 'flow'
          ? { verification_flow: random.pick(['vf_on', 'vf_off']) }
          : { type: 'document', options: { document: { require_live_capture: true } } },
      related: null,
      parts: { details: null, notes: null },
    },
    { id, edit, device, preset: null },
    { details: sealed && sha256(sealed), notes: notes && sha256(notes) },
  )
  const text = JSON.stringify(kind === 'newer' ? { ...record, v: 2 } : record)
  const signature = sign(key, kind === 'forged' ? `${text} ` : text)
  const details = sealed ? { details: toBase64url(sealed) } : {}
  const noted = notes ? { notes: toBase64url(notes) } : {}
  return { id, edit, text, record, signature, ...details, ...noted, savedAt: now, sent: false }
}

/** Its owner wants it gone. */
export function remove(
  request: { id: string; edit: number },
  { device, key, now }: Author,
): QueuedRecord {
  const record: DeletionRecord = { v: 1, ...request, device, deleted: true }
  const text = JSON.stringify(record)
  return { ...request, text, record, signature: sign(key, text), savedAt: now, sent: false }
}

/** A long one weighs as much as a page of text does when it is sealed. */
function notesOf(kind: Kind): Uint8Array<ArrayBuffer> | null {
  if (kind === 'notes') return seal({ note: 'Tall.', metadata: LATE })
  return kind === 'long' ? seal({ note: 'n'.repeat(1_500), metadata: LATE }) : null
}

function sealedPart(kind: Kind, random: Random): Uint8Array<ArrayBuffer> | null {
  if (kind === 'unreadable') return utf8('rubbish')
  return kind === 'details' || kind === 'notes'
    ? seal({ email: `person${random.below(1000)}@example.com` })
    : null
}
