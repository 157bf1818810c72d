/** Something is under way. Decoration: the heading says what. */
import { Mark } from '../../ui/first/mark.tsx'

export const Waiting = () => (
  <span class="kiosk-waiting">
    <Mark size={160} />
  </span>
)
