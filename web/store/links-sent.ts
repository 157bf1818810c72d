/**
 * By which way this device last sent the link of a request, and when; never to whom. It is there for as
 * long as the request is: whatever reads or writes this drops what is of no request that is known here.
 */
import { type Database, type Settings, STRICT, use } from './database.ts'
import { ofRequest } from './read-requests.ts'

export type LinksSent = NonNullable<Settings['linksSent']>
export type LinkSent = LinksSent[string]

/** `change` is told what is there of known requests, and says what shall be. */
const changeLinksSent = (change: (known: LinksSent) => LinksSent) =>
  use(async (db): Promise<LinksSent> => {
    const tx = begin(db)
    const settings = tx.objectStore('settings')
    const before = ((await settings.get('linksSent')) ?? {}) as LinksSent
    const now = await ofKnown(tx, change(before))
    if (JSON.stringify(now) !== JSON.stringify(before)) await settings.put(now, 'linksSent')
    await tx.done
    return now
  })

const begin = (db: Database) =>
  db.transaction(['settings', 'replica', 'queue'], 'readwrite', STRICT)

async function ofKnown(tx: ReturnType<typeof begin>, links: LinksSent): Promise<LinksSent> {
  const [replica, queue] = [tx.objectStore('replica'), tx.objectStore('queue')]
  const known = await Promise.all(
    Object.entries(links).map(async ([id, sent]) => {
      const found = (await replica.getKey(id)) ?? (await queue.getKey(ofRequest(id)))
      return found === undefined ? [] : [[id, sent] as const]
    }),
  )
  return Object.fromEntries(known.flat())
}

export const loadLinksSent = () => changeLinksSent((known) => known)

export const saveLinkSent = (id: string, sent: LinkSent) =>
  changeLinksSent((known) => ({ ...known, [id]: sent }))

export const dropLinkSent = (id: string) => changeLinksSent(({ [id]: _, ...others }) => others)
