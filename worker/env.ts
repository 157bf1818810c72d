/** What Cloudflare hands to the Worker, and what its objects may be asked by the edge and by each other. */
import type { OperatorHealth, SiteHealth } from '../shared/protocol/operator-health.ts'
import type { Jurisdiction } from './config.ts'

/** An event of Stripe about a session of this request. What happened has to be read from Stripe. */
export type SessionEvent = { site: string; request: string; session: string; event: string }

/** What a site did with an event. `unknown`: there is nothing here that it could be about. */
export type Enqueued = 'queued' | 'unknown' | 'no_site'

/** What the edge may ask of a site's object beside handing it a call; `Site` implements it. */
export interface SiteRpc extends Rpc.DurableObjectBranded {
  fetch(request: Request): Promise<Response>
  exists(): boolean
  enqueue(event: Omit<SessionEvent, 'site'>): Promise<Enqueued>
  /** For a session that names no site: it is known only where it was adopted. */
  enqueueAdopted(event: Pick<SessionEvent, 'session' | 'event'>): Promise<Enqueued>
  /** How it is, at this moment; null: nobody made it. Noted in its audit log. */
  health(): SiteHealth | null
}

/** What sites and the edge tell and ask the one object that knows of all sites. */
export interface RegistryRpc extends Rpc.DurableObjectBranded {
  /** Whether sites are, or may be, kept in this jurisdiction. */
  fits(jurisdiction: Jurisdiction | null): boolean
  /** The same; and from now on they are kept there and nowhere else. */
  claim(jurisdiction: Jurisdiction | null): boolean
  report(health: SiteHealth): void
  noteProbe(probe: string): void
  read(): { jurisdiction: string | null; probe: OperatorHealth['probe']; sites: SiteHealth[] }
}

/** What Cloudflare hands to this Worker; settings come as text of any kind. */
export type Env = {
  SITES: DurableObjectNamespace<SiteRpc>
  REGISTRY: DurableObjectNamespace<RegistryRpc>
  ASSETS: Fetcher
  VERSION?: WorkerVersionMetadata
}

/** The sites, where they are kept. Another jurisdiction has other objects under the same names. */
export const sitesIn = (
  { SITES }: Pick<Env, 'SITES'>,
  jurisdiction: Jurisdiction | null,
): DurableObjectNamespace<SiteRpc> =>
  jurisdiction === null ? SITES : SITES.jurisdiction(jurisdiction)

/** The one object that knows of all sites; in no jurisdiction, so that it is found from each. */
export const registryOf = ({ REGISTRY }: Pick<Env, 'REGISTRY'>): DurableObjectStub<RegistryRpc> =>
  REGISTRY.getByName('registry')
