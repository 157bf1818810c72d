/** Starts the panel: the composition root of the extension beside the page that somebody works in. */
import { render } from 'preact'
import { startState } from '../boot.ts'
import { startSpeaking } from '../i18n/first/choice.ts'
import { startRouting } from '../router.tsx'
import { fetchPart } from '../ui/first/fetch-part.ts'
import { loadDeployment } from './deployment.ts'
import { Panel } from './panel/screens.tsx'

startRouting()
render(<Panel />, document.getElementById('app') ?? document.body)
void fetchPart(startSpeaking)
// Nothing may call the Worker before it is known where that is.
void loadDeployment().then(startState)
