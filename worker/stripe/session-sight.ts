/**
 * Whose a session at Stripe is, by the reference that nobody can change: `SITE/REQUEST` is that site's;
 * whatever names no site that exists belongs to the one called `HOME_SITE`.
 */
import { readSessionReference } from '../../shared/ids.ts'

type Ports = {
  site: string
  homeSite: string | null
  siteExists: (name: string) => Promise<boolean>
}

export type Whose = 'own' | 'foreign' | 'others'

/** One per call: it asks about each site once. */
export function createSight({ site, homeSite, siteExists }: Ports) {
  const asked = new Map<string, Promise<boolean>>()
  const exists = (name: string): Promise<boolean> => {
    const known = asked.get(name) ?? siteExists(name)
    asked.set(name, known)
    return known
  }
  return async (reference: string | null): Promise<Whose> => {
    const named = readSessionReference(reference)
    if (named?.site === site) return 'own'
    if (homeSite !== site) return 'others'
    return named && (await exists(named.site)) ? 'others' : 'foreign'
  }
}
