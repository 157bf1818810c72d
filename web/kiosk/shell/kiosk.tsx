/** A kiosk: the one screen of a tablet that nobody is in charge of. */
import './styles.css'
import { useEffect } from 'preact/hooks'
import { guardScreen } from '../../browser/guarded-screen.ts'
import { useAwake } from '../../ui/use-awake.ts'
import { Staff } from '../staff/staff.tsx'
import { Again } from '../visit/again.tsx'
import { Attract } from '../visit/attract.tsx'
import { Checking } from '../visit/checking.tsx'
import { Consent } from '../visit/consent.tsx'
import { Elsewhere } from '../visit/elsewhere.tsx'
import { Opening } from '../visit/opening.tsx'
import { Otherwise } from '../visit/otherwise.tsx'
import { Reference } from '../visit/reference.tsx'
import { asksStaff, staffIsIn, startVisits, visit, visitNumber } from '../visit/run-visit.ts'
import { Thanks } from '../visit/thanks.tsx'
import type { Visit } from '../visit/visit.ts'
import { StaffSign } from './ask-staff.tsx'
import { Idle } from './idle.tsx'

export function Kiosk() {
  useAwake()
  useEffect(() => void startVisits(), [])
  const { step } = visit.value
  // A passer-by gets as far as the PIN pad: it ends only where staff have shown who they are.
  const isStaff = step === 'staff' && staffIsIn.value
  useEffect(() => (isStaff ? undefined : guardScreen()), [isStaff])
  return (
    <main class="kiosk" data-step={step} key={visitNumber.value}>
      <Step visit={visit.value} />
      {asksStaff.value ? <StaffSign /> : step !== 'attract' && <Idle />}
    </main>
  )
}

function Step({ visit }: { visit: Visit }) {
  switch (visit.step) {
    case 'attract':
      return <Attract />
    case 'consent':
      return <Consent />
    case 'reference':
      return <Reference />
    case 'opening':
      return <Opening />
    case 'checking':
      return <Checking id={visit.id} />
    case 'again':
      return <Again code={visit.code} />
    case 'elsewhere':
      return <Elsewhere id={visit.id} why={visit.why} />
    case 'thanks':
      return <Thanks isVerified={visit.isVerified} />
    case 'otherwise':
      return <Otherwise code={visit.code} />
    case 'staff':
      return <Staff />
  }
}
