/** In the place of the whole app: it is locked, or this device has nothing more to do with the site. */
import { device } from '../../state/device.ts'
import { Locked } from './locked.tsx'
import { Leaving } from './offboarding.tsx'

export function OutOfUse() {
  const known = device.value
  return known.kind === 'leaving' ? (
    <Leaving standing={known.standing} enrolled={known.enrolled} />
  ) : (
    <Locked />
  )
}
