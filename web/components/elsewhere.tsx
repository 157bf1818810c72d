/**
 * Where to go from an address of the deployment at which this browser has nothing: the app is used at
 * another one, or does not run at this one.
 */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../i18n/t/later.ts'
import { waysOn } from './ways-on.ts'

async function readWays() {
  // The first screens get by without the code of calls.
  const { fetchOrigins } = await import('../actions/device/enrol-device.ts')
  return waysOn(await fetchOrigins(), location.origin)
}

/** `path`: where it goes on there. `kind`: `app` after a refusal, which has said why; `back` where nothing was. */
export function Elsewhere({ path, kind }: { path: string; kind: 'app' | 'back' }) {
  const [ways, setWays] = useState<ReturnType<typeof waysOn>>(null)
  useEffect(() => {
    void readWays().then(setWays)
  }, [])
  if (!ways || (kind === 'app' && ways.kind !== 'app')) return null
  return (
    <div class="stack tight">
      {kind === 'back' && (
        <p class="soft">{t(ways.kind === 'app' ? 'problem.origin_refused' : 'elsewhere.back')}</p>
      )}
      {ways.origins.map((origin) => (
        <p key={origin}>
          <a href={origin + path}>{new URL(origin).host}</a>
        </p>
      ))}
    </div>
  )
}
