/** For staff only: behind the PIN of the site, where one is set. */
import { useState } from 'preact/hooks'
import { site } from '../../state/site.ts'
import { PinPad } from './pin-pad.tsx'
import { StaffMenu } from './staff-menu.tsx'

export function Staff() {
  const [isOpen, setOpen] = useState(site.value.staff_pin === null)
  return isOpen ? <StaffMenu /> : <PinPad onOpen={() => setOpen(true)} />
}
