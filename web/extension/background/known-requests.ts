/**
 * The requests of this device while somebody types: all are read for the first letter, and for each further
 * one what changed since. A background that is stopped forgets them, and begins anew.
 */
import { byAge, type Item, itemsOf } from '../../state/request.ts'
import { coalesce } from '../../store/coalesce.ts'
import { readRequests } from '../../store/read-requests.ts'

export class KnownRequests {
  readonly #items = new Map<string, Item>()
  #upTo = 0
  readonly #read: typeof readRequests

  constructor(read = readRequests) {
    this.#read = read
  }

  /** As they are now, the newest first. */
  load = async (): Promise<readonly Item[]> => {
    await this.#catchUp()
    return [...this.#items.values()].sort(byAge)
  }

  /** One reading at a time: an older one must not come after a newer. */
  readonly #catchUp = coalesce(async () => {
    const { ids, queue, rows, upTo } = await this.#read(this.#upTo)
    if (ids === null) this.#items.clear()
    else for (const id of ids) this.#items.delete(id)
    for (const item of itemsOf(queue, rows)) this.#items.set(item.id, item)
    this.#upTo = upTo
  })
}
