/** Starts the app in a page: the composition root of `web/`. */
import { render } from 'preact'
import { App, fetchScreens } from './app.tsx'
import { takeLeft } from './handover/left-for.ts'
import { startSpeaking } from './i18n/first/choice.ts'
import { route, startRouting } from './router.tsx'
import { setDevice } from './state/device.ts'
import { isNewBrowser } from './store/new-browser.ts'
import { holdsTicket } from './ticket-page/link/held-ticket.ts'
import { fetchPart } from './ui/first/fetch-part.ts'

/** Back from Stripe on the phone of a person who was handed a ticket: its page knows how it went. */
const isTicketHolder = location.pathname.startsWith('/back/') && holdsTicket()

function start(): void {
  startRouting()
  const left = takeLeft()
  if (left) route(`/requests/${left}`)
  render(<App />, document.getElementById('app') ?? document.body)
  void fetchPart(startSpeaking)
  void startDevice()
  // After first paint: precaching must not compete with the first screen.
  addEventListener('load', () => {
    void fetchPart(() => import('./sw/page/register.ts')).then((m) => m.registerServiceWorker())
  })
}

/** What a device is made of is fetched only where there may be one. */
async function startDevice(): Promise<void> {
  if (await isNewBrowser()) return setDevice({ kind: 'none' })
  const boot = await fetchPart(() => import('./boot.ts'))
  await boot.startState(fetchScreens)
}

if (isTicketHolder) location.replace('/v')
else start()
