/**
 * The page behind a ticket's link, on a phone that never saw the app: a document of its own, with no
 * database and no service worker. It knows one ticket and shows one state.
 */
import { render } from 'preact'
import { language, sayIn } from '../i18n/t/ticket-page.ts'
import { takeLink } from './link/held-ticket.ts'
import { thisBrowser } from './link/in-app.ts'
import { Page } from './page.tsx'
import '../ui/taps/second-tap.ts'
import { replaceTexts } from './replace-texts.ts'

const root = document.getElementById('page')
if (!root) throw new Error('ticket-page.html has no #page')
const link = takeLink()
await haveWords()
replaceTexts()
render(<Page link={link} browser={thisBrowser(window)} />, root)
// A second link opened in the same tab changes nothing but the fragment.
addEventListener('hashchange', () => location.reload())

/** Asked for until they come: without them there is nothing that could be said. */
async function haveWords(): Promise<void> {
  await sayIn(language()).catch(async () => {
    await new Promise((done) => setTimeout(done, 3000))
    await haveWords()
  })
}
