/**
 * What a device keeps for days without signal goes by what it uses. Each file of the app is in one
 * group or more (`build/grouping.ts`, at build time), and a device keeps the files of its groups: `base`
 * for all, one for its role, one for each language it speaks, and `kiosk.ar` for what only a kiosk
 * says in Arabic. Pure; for the page, the service worker and the build.
 */
import type { Language } from '../../shared/languages.ts'
import type { Role } from '../../shared/protocol/protocol.ts'

export const BASE = 'base'
/** For browsers that read no codes themselves; the reader's WebAssembly has a cache of its own. */
export const SCANNER = 'scanner'

/** A supervisor's phone shows the screens of an agent. */
const ROLE_GROUPS: Readonly<Record<Role, readonly string[]>> = {
  kiosk: ['kiosk'],
  agent: ['agent'],
  supervisor: ['agent', 'desk'],
}

export type Uses = {
  role: Role
  languages: readonly Language[]
  /** Whether codes are read with a reader that we bring. */
  bringsReader: boolean
}

export function groupsOf({ role, languages, bringsReader }: Uses): string[] {
  const own = ROLE_GROUPS[role]
  // English is with the screens that speak it.
  const spoken = [...new Set(languages)].filter((language) => language !== 'en').sort()
  return [
    BASE,
    ...own,
    ...(bringsReader ? [SCANNER] : []),
    ...spoken.flatMap((language) => [language, ...own.map((role) => `${role}.${language}`)]),
  ]
}

/** A line of the list that the build gives the service worker. */
export type AppFile = {
  /** Path without the first slash. */
  url: string
  /** Null where the name changes with the content. */
  revision: string | null
  groups: readonly string[]
}

export const filesOf = (all: readonly AppFile[], groups: readonly string[]): AppFile[] =>
  all.filter((file) => file.groups.some((group) => groups.includes(group)))

/** Under which address a file is kept: two builds may keep the same path side by side. */
export const keyOf = ({ url, revision }: AppFile): string =>
  revision === null ? `/${url}` : `/${url}?revision=${revision}`
