/** Starts the app in a page: the composition root of `web/`. */
import { render } from 'preact'
import { App } from './app.tsx'
import { startSpeaking } from './i18n/choice.ts'
import { startState } from './state.ts'
import { registerServiceWorker } from './sw-bridge.ts'

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no #app')
render(<App />, root)
void startSpeaking()
void startState()
// After first paint: precaching must not compete with the first screen.
addEventListener('load', () => void registerServiceWorker())
