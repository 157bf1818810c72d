/** What Cloudflare hands to this Worker. Settings come as text of any kind: see `configuration.ts`. */
import type { Site } from './site.ts'

export type Env = {
  SITES: DurableObjectNamespace<Site>
  ASSETS: Fetcher
  VERSION?: WorkerVersionMetadata
}
