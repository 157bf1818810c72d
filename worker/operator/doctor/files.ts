/** The files of the build, as they are served: each has to be what was built, to the byte. */
import { publishedAt } from '../deploy/kept-files.ts'
import { isSameFile, type Published } from '../deploy/published.ts'
import { get } from './answered.ts'
import { type Finding, fault, ok, warning } from './finding.ts'

const AT_ONCE = 8
const NAMED_MAX = 5

export async function lookAtFiles(origin: string): Promise<Finding[]> {
  const published = await publishedAt(origin)
  if (!published)
    return [
      warning(
        'assets',
        'this deployment publishes no list of its files.',
        'Deploy with `npm run deploy`, which does.',
      ),
    ]
  const wrong = await differing(origin, published)
  return [assetsFinding(published, wrong), await workerFinding(origin, wrong)]
}

async function differing(origin: string, { files, kept }: Published): Promise<string[]> {
  const waiting = Object.entries({
    ...Object.assign({}, ...kept.map((one) => one.files)),
    ...files,
  })
  const wrong: string[] = []
  const takeTurns = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, hash] = next
      const answered = await get(origin, `/${name}`)
      if (answered.kind === 'unreachable' || !isSameFile(answered.body, String(hash)))
        wrong.push(name)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns))
  return wrong.sort()
}

function assetsFinding({ files, kept }: Published, wrong: readonly string[]): Finding {
  const others = wrong.filter((name) => name !== 'sw.js')
  if (others.length === 0)
    return ok(
      'assets',
      `${Object.keys(files).length} files are served as built; of ${kept.length} builds before, theirs too.`,
    )
  const named = others.slice(0, NAMED_MAX).join(', ')
  return fault(
    'assets',
    `${others.length} files are not served as built: ${named}${others.length > NAMED_MAX ? ' …' : '.'}`,
    'Run `npm run deploy`. If they still differ, something rewrites them (Rocket Loader, minifying, a cache rule): switch that off and purge the cache.',
  )
}

async function workerFinding(origin: string, wrong: readonly string[]): Promise<Finding> {
  const check = 'service worker'
  const answered = await get(origin, '/sw.js')
  const mend =
    'Purge the cache of /sw.js, remove cache rules for it, and run `npm run deploy`: apps stay at an old build otherwise.'
  if (wrong.includes('sw.js') || answered.kind === 'unreachable')
    return fault(check, '/sw.js is not the one that was built.', mend)
  const cached = answered.headers.get('Cache-Control') ?? ''
  return /no-cache|no-store|max-age=0/.test(cached)
    ? ok(check, 'as built, and asked for anew each time.')
    : fault(check, `/sw.js may be kept by caches (${cached || 'no Cache-Control'}).`, mend)
}
