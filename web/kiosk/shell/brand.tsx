/** Whose screen this is: the site's logo and name, or ours. Not a link: there is nowhere to go. */
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import { site } from '../../state/site.ts'
import { Mark } from '../../ui/first/mark.tsx'

export function Brand() {
  const { name, logo } = site.value.brand
  const isOurs = name === DEFAULT_SETTINGS.brand.name
  return (
    <p class="kiosk-brand">
      {logo ? <img src={logo} alt="" /> : isOurs && <Mark size={44} />}
      <span>{name}</span>
    </p>
  )
}
