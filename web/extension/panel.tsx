/** Starts the panel: the composition root of the extension beside the page that somebody works in. */
import { render } from 'preact'
import { startState } from '../boot.ts'
import { startSpeaking } from '../i18n/first/choice.ts'
import { startRouting } from '../router.tsx'
import { device } from '../state/device.ts'
import { fetchPart } from '../ui/first/fetch-part.ts'
import { holdPanel } from './background/presence.ts'
import { clearUnseen } from './background/unseen.ts'
import { forgetDeployment, loadDeployment, onDeploymentChange } from './deployment.ts'
import { openBeside } from './panel/open-beside.ts'
import { Panel } from './panel/screens.tsx'

startRouting()
openBeside()
holdPanel()
void clearUnseen(chrome)
render(<Panel />, document.getElementById('app') ?? document.body)
void fetchPart(startSpeaking)
// Nothing may call the Worker before it is known where that is.
void loadDeployment().then(() => startState())
// Whichever way it stopped being a device: what it called goes with it.
device.subscribe(({ kind }) => kind === 'none' && void forgetDeployment())
onDeploymentChange(() => location.reload())
