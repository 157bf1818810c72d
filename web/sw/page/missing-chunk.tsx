/**
 * What a page does when a part of the app cannot be fetched. One of a build that is no longer on the
 * server, and whose files are not on this device either, can fetch nothing more: it opens itself anew,
 * once, as soon as nobody is typing, as the build that the server has. Where that does not help, or there
 * is no network, it says so instead of a screen that stays as it was.
 */
import { signal } from '@preact/signals'
import { render } from 'preact'
import { canSpeak, haveWords } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/later.ts'
import { CHUNK_HERE, CHUNK_MISSING, fetchPart } from '../../ui/first/fetch-part.ts'
import { SKIP_WAITING } from '../messages.ts'
import { afterMissing, type Entry, type Next } from './after-missing.ts'

const said = signal<Exclude<Next, 'reload'> | null>(null)

/** Call once. `entry`: the path of this page's own script. */
export function watchMissingChunks(entry: string): void {
  const bar = document.createElement('div')
  document.body.append(bar)
  render(<MissingChunk entry={entry} />, bar)
  // While they can still be had.
  void fetchPart(() => haveWords('later'))
  addEventListener(CHUNK_HERE, () => {
    said.value = null
  })
  addEventListener(CHUNK_MISSING, async () => {
    const next = afterMissing({
      entry: await askFor(entry),
      isTyping: isTyping(),
      hasReloaded: hasReloaded(entry),
    })
    if (next === 'reload') await openAnew(entry)
    else said.value = next
  })
}

/** A style sheet of its own would be named in the first script. */
const AT_THE_BOTTOM = { position: 'fixed', inset: 'auto 0 0', zIndex: 2 } as const

function MissingChunk({ entry }: { entry: string }) {
  if (said.value === null || !canSpeak.value) return null
  const isReplaced = said.value === 'say_replaced'
  return (
    <div class="update-offer" id="missing-chunk" style={AT_THE_BOTTOM} role="alert">
      <span>{t(isReplaced ? 'chunk.replaced' : 'chunk.waits')}</span>
      {said.value !== 'say_waits' && (
        <button type="button" class="button small" onClick={() => void openAnew(entry)}>
          {t('chunk.reload')}
        </button>
      )}
    </div>
  )
}

const isTyping = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(
    (field) => field.value !== field.defaultValue,
  )

/** HEAD passes the service worker by. A 404 counts where it is the Worker's own. */
async function askFor(entry: string): Promise<Entry> {
  const asked = {
    method: 'HEAD',
    cache: 'no-store',
    signal: AbortSignal.timeout(WITHIN_MS),
  } as const
  const response = await fetch(entry, asked).catch(() => null)
  if (response?.status === 404 && isOwn(response)) return 'gone'
  return response?.ok ? 'here' : 'silent'
}

/** As the Worker tells of what is not there; whoever sits in between has other pages. */
const isOwn = ({ headers }: Response): boolean =>
  headers.get('Content-Type') === 'application/problem+json'

const KEY = 'opened-anew'
const hasReloaded = (entry: string): boolean => sessionStorage.getItem(KEY) === entry

/** As the build that the server has: the service worker of this one would give out this one again. */
async function openAnew(entry: string): Promise<void> {
  sessionStorage.setItem(KEY, entry)
  await takeServersBuild().catch((error: unknown) => console.warn('update', error))
  location.reload()
}

const WITHIN_MS = 10_000

async function takeServersBuild(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  if (!registration) return
  await within(registration.update())
  const next = registration.waiting ?? registration.installing
  if (!next) return
  const isAtWork = new Promise<void>((resolve) => {
    const step = () => {
      if (next.state === 'installed') next.postMessage(SKIP_WAITING)
      if (next.state === 'activated' || next.state === 'redundant') resolve()
    }
    next.addEventListener('statechange', step)
    step()
  })
  await within(isAtWork)
}

const within = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, WITHIN_MS))])
