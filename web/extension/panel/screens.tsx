/** The panel's screens by what this extension is. What is known about the device decides first. */
import '../../ui/styles/styles.css'
import '../../components/styles.css'
import '../../form/styles.css'
import '../../agent/shell/styles.css'
import './panel.css'
import {
  EnrolledScreens,
  Opening,
  OutOfUse,
  place,
  Unusable,
} from '../../agent/shell/device-screens.tsx'
import { canSpeak } from '../../i18n/first/speak.ts'
import { device, isLocked } from '../../state/device.ts'
import { Announcer } from '../../ui/first/announcer.tsx'
import { later } from '../../ui/first/later.tsx'
import { Frame } from './frame.tsx'

const Connect = later(() => import('./connect.tsx').then((m) => m.Connect), {
  place,
  words: ['enrol', 'later', 'extension'],
})

export const Panel = () => (
  <>
    <Screens />
    <Announcer />
  </>
)

function Screens() {
  const known = device.value
  if (!canSpeak.value) return <Opening />
  switch (known.kind) {
    case 'loading':
      return <Opening />
    case 'unusable':
      return <Unusable error={known.error} />
    case 'none':
      return <Connect />
    case 'offboarding':
      return <OutOfUse />
    case 'enrolled':
      if (isLocked.value) return <OutOfUse />
      return <EnrolledScreens enrolled={known.enrolled} desk={Frame} />
  }
}
