/** What a kiosk shows of its site: the brand, and the texts that the site wrote. */
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import type { Texts } from '../../../shared/protocol/settings.ts'
import { language } from '../../i18n/first/speak.ts'
import { site } from '../../state/site.ts'
import { Mark } from '../../ui/first/mark.tsx'

/** The site's logo and name, or ours. Not a link: there is nowhere to go. */
export function Brand() {
  const { name, logo } = site.value.brand
  const isOurs = name === DEFAULT_SETTINGS.brand.name
  return (
    <p class="kiosk-brand">
      {logo ? <img src={logo} alt="" /> : isOurs && <Mark size={44} />}
      <bdi>{name}</bdi>
    </p>
  )
}

/** In the language of the moment, else in English, else the app's own words. */
export const siteText = (texts: Texts, own: string): string =>
  texts[language.value] ?? texts.en ?? own
