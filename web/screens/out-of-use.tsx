/** In the place of the whole app: it is locked, or this device has nothing more to do with the site. */
import { device } from '../state.ts'
import { Leaving } from './leaving.tsx'
import { Locked } from './locked.tsx'

export function OutOfUse() {
  const known = device.value
  return known.kind === 'leaving' ? (
    <Leaving standing={known.standing} enrolled={known.enrolled} />
  ) : (
    <Locked />
  )
}
