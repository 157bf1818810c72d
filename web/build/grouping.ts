/**
 * Decides at build time which file of the app is in which group (`groups.ts`): a file is in the group
 * through whose door it is reached. Pure over the graph of the bundle.
 */
import { BASE, SCANNER } from '../sw/groups.ts'

export type Chunk = {
  /** Paths of the source files in it. */
  modules: readonly string[]
  /** Chunks that it fetches at once or later. */
  leadsTo: readonly string[]
  /** Its style sheets. */
  sheets: readonly string[]
}

const CATALOGUE = /\/web\/i18n\/([a-z]{2})\/([a-z-]+)\.ts$/

/** Sections of the desk that begin with a call. */
const ASKS_FIRST =
  /\/web\/desk\/(?:audit\/audit|reports\/reports|settings\/(?:left-)?settings|stripe\/stripe)\.tsx$/

/** The group that begins with this file; null for what is not kept, undefined for no door. */
function doorOf(module: string): string | null | undefined {
  if (module.endsWith('/web/agent/shell/enrolled-screens.tsx')) return 'agent'
  // Enrolling fetches it ahead.
  if (module.endsWith('/web/agent/list/empty-list.tsx')) return 'agent'
  if (module.endsWith('/web/kiosk/shell/kiosk.tsx')) return 'kiosk'
  if (module.endsWith('/web/desk/shell/desk.tsx')) return 'desk'
  if (module.includes('/node_modules/barcode-detector/')) return SCANNER
  // Nobody is asked how to be reached at a kiosk. A supervisor's device keeps what an agent's does.
  if (/\/web\/draft\/read-(?:contact|phone)\.ts$/.test(module)) return 'agent'
  // They ask the Worker first: without network they have nothing to show.
  if (module.endsWith('/web/components/elsewhere.tsx')) return null
  if (ASKS_FIRST.test(module)) return null
  const [, language = '', part = ''] = CATALOGUE.exec(module) ?? []
  if (!language) return undefined
  // The page of a ticket comes from the network, and its words with it; so do these sections.
  if (/^(?:ticket-page|desk-(?:stripe|audit|reports|settings))$/.test(part)) return null
  // A kiosk keeps no drafts, reads no lists and is handed to nobody, and has none of their words.
  const isAgents = /^(draft|handover|help|import)$/.test(part)
  const role = isAgents ? 'agent' : /^(kiosk|desk)/.exec(part)?.[0]
  const own = language === 'en' ? [] : [language]
  return [...(role ? [role] : []), ...own].join('.') || BASE
}

const doorInto = (chunk: Chunk): string | null | undefined =>
  chunk.modules.map(doorOf).find((door) => door !== undefined)

/** The groups of each file that `entry` leads to. */
export function groupFiles(
  chunks: ReadonlyMap<string, Chunk>,
  entry: string,
): Map<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  const walk = (name: string, from: string): void => {
    const chunk = chunks.get(name)
    const door = chunk && doorInto(chunk)
    if (!chunk || door === null) return
    const group = door ?? from
    if (found.get(name)?.has(group)) return
    for (const file of [name, ...chunk.sheets])
      found.set(file, (found.get(file) ?? new Set()).add(group))
    for (const next of chunk.leadsTo) walk(next, group)
  }
  walk(entry, BASE)
  // What everybody has needs no second reason.
  return new Map(
    [...found].map(([name, groups]) => [name, groups.has(BASE) ? [BASE] : [...groups].sort()]),
  )
}
