/**
 * What this device remembers of how lists are read here: the older code page that somebody chose, and
 * which column is what. Lists are told apart by a hash, for a first row may be somebody's.
 */
import { sha256, utf8 } from '../../../shared/text/bytes.ts'
import { foldHeader, type Mapping } from '../../lists/columns.ts'
import { type Encoding, isOlder } from '../../lists/encoding.ts'
import type { RememberedLists } from '../../store/database.ts'
import { loadSetting, saveSetting } from '../../store/store.ts'

const NOTHING: RememberedLists = { usual: null, mappings: [] }
/** Kinds of lists that one device is brought. */
const MOST = 20

/** Without it everything is guessed, as on the first day. */
export const loadRemembered = (): Promise<RememberedLists> =>
  loadSetting('lists').then(
    (found) => found ?? NOTHING,
    () => NOTHING,
  )

export async function mappingOf(head: readonly string[]): Promise<Mapping | null> {
  const [{ mappings }, hash] = await Promise.all([loadRemembered(), hashOf(head)])
  return mappings.find((one) => one.head === hash)?.mapping ?? null
}

export async function rememberMapping(head: readonly string[], mapping: Mapping): Promise<void> {
  const hash = await hashOf(head)
  await remember((before) => {
    const others = before.mappings.filter((one) => one.head !== hash)
    return { ...before, mappings: [{ head: hash, mapping }, ...others].slice(0, MOST) }
  })
}

export const rememberEncoding = (encoding: Encoding): Promise<void> =>
  remember((before) => (isOlder(encoding) ? { ...before, usual: encoding } : before))

async function remember(change: (before: RememberedLists) => RememberedLists): Promise<void> {
  const after = change(await loadRemembered())
  await saveSetting('lists', after).catch(() => {
    // A convenience, not a record.
  })
}

const hashOf = (head: readonly string[]): Promise<string> =>
  sha256(utf8(head.map(foldHeader).join('\n')))
