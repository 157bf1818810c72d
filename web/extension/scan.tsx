/** Starts the tab that scans for a panel, in the language which that speaks. */
import { render } from 'preact'
import { startSpeaking } from '../i18n/first/choice.ts'
import { canSpeak, speakIn } from '../i18n/first/speak.ts'
import { fetchPart } from '../ui/first/fetch-part.ts'
import { later } from '../ui/first/later.tsx'
import { readAsked } from './scan/asked.ts'

const asked = readAsked(location.hash)

const ScanPage = later(() => import('./scan/scan-page.tsx').then((m) => m.ScanPage), {
  words: ['later', 'extension'],
})
const Page = () => canSpeak.value && <ScanPage asked={asked} />

if (asked) document.title = `${asked.title} · Fieldproof`
void fetchPart(() => (asked ? speakIn(asked.language) : startSpeaking()))
render(<Page />, document.getElementById('app') ?? document.body)
