/** What people write down on their devices: new requests, changes, deletions. */
import type { QueuedRecord } from '../../web/store/queue/queued-record.ts'
import { type Author, create, write } from './device/records.ts'
import type { Tab } from './device/tab.ts'
import type { Kind } from './story/story.ts'
import type { World } from './world.ts'

/** What an edit makes of it. */
const EDITS = ['details', 'plain', 'notes'] as const

export const around = <T>(items: readonly T[], which: number): T | undefined =>
  items[which % items.length]

export function tabOf({ who }: { who: number }, world: World): Tab {
  const tab = around(world.tabs, who)
  if (!tab) throw new Error('a world without tabs')
  return tab
}

/** A new request. */
export function save(kind: Kind, world: World, tab: Tab): QueuedRecord {
  tab.open()
  const record = create(kind, tab.device.author())
  keep(record, world, tab)
  return record
}

/** From here on the screen says "Saved", unless the store refused. */
function keep(record: QueuedRecord, world: World, tab: Tab): void {
  const { device } = tab
  tab.save(record).then(
    () => {
      world.trace.note(tab.name, `saved ${record.id} edit ${record.edit}`)
      world.saved.push({ device, record })
      tab.wake()
    },
    (error: unknown) => world.trace.note(tab.name, `not saved: ${error}`),
  )
}

/** What this device knows of: its queue and its replica, newest first. */
export async function known({ device: { store } }: Tab): Promise<{ id: string; edit: number }[]> {
  const newest = new Map<string, number>()
  for (const { id, edit } of [...(await store.loadQueue()), ...(await store.loadReplica())])
    newest.set(id, Math.max(edit, newest.get(id) ?? 0))
  return [...newest.keys()]
    .toSorted()
    .toReversed()
    .map((id) => ({ id, edit: newest.get(id) ?? 0 }))
}

type Change = (next: { id: string; edit: number }, author: Author) => QueuedRecord

export async function change(which: number, world: World, tab: Tab, make: Change): Promise<void> {
  tab.open()
  const request = around(await known(tab), which)
  if (!request) return
  keep(make({ id: request.id, edit: request.edit + 1 }, tab.device.author()), world, tab)
}

export const edit = (which: number, world: World, tab: Tab): Promise<void> =>
  change(which, world, tab, (next, author) => write(around(EDITS, which) ?? 'plain', next, author))
