/** The return from Stripe's page in a browser that is no device of ours. */
import { BarePage } from '../../ui/bare-page.tsx'
import { ClosePage } from './close-page.tsx'

export const Closing = () => (
  <BarePage>
    <ClosePage />
  </BarePage>
)
