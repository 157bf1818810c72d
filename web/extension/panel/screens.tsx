/** The panel's screens by what this extension is. What is known about the device decides first. */
import '../../ui/styles/styles.css'
import '../../components/styles.css'
import '../../form/styles.css'
import '../../agent/shell/styles.css'
import './panel.css'
import { canSpeak } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/first.ts'
import { device, isLocked } from '../../state/device.ts'
import { Announcer } from '../../ui/first/announcer.tsx'
import { later } from '../../ui/first/later.tsx'
import { Mark } from '../../ui/first/mark.tsx'
import { Frame } from './frame.tsx'

const place = <Opening />
const EnrolledScreens = later(
  () => import('../../agent/shell/enrolled-screens.tsx').then((m) => m.EnrolledScreens),
  { place },
)
const Connect = later(() => import('./connect.tsx').then((m) => m.Connect), {
  place,
  words: ['enrol', 'later', 'extension'],
})
const OutOfUse = later(() => import('../../agent/device/out-of-use.tsx').then((m) => m.OutOfUse), {
  place,
  words: ['later', 'handover'],
})
const Unusable = later(() => import('../../agent/device/unusable.tsx').then((m) => m.Unusable), {
  place,
  words: ['later'],
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

/** Shown for the blink in which the store is read and the first screen is fetched. */
function Opening() {
  return (
    <main class="opening" aria-label={t('app.loading')}>
      <Mark size={64} />
    </main>
  )
}
