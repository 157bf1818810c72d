/** What surrounds every state: who asks, and the language. */
import type { ComponentChildren } from 'preact'
import { LANGUAGE_NAMES, type Language } from '../../shared/languages.ts'
import type { TicketState } from '../../shared/protocol/ticket-state.ts'
import { language, t } from '../i18n/t/ticket-page.ts'
import { Mark } from '../ui/first/mark.tsx'

type Props = {
  brand: TicketState['brand'] | null
  languages: readonly Language[]
  onLanguage(language: Language): void
  children: ComponentChildren
}

/** Beside the name of another, our mark would say that they are ours. */
const isOurs = (brand: Props['brand']): boolean => !brand || brand.name === 'Fieldproof'

export const Frame = ({ brand, languages, onLanguage, children }: Props) => (
  <>
    <header>
      <span class="brand">
        {brand?.logo ? <img src={brand.logo} alt="" /> : isOurs(brand) && <Mark size={32} />}
        {brand?.name}
      </span>
      {languages.length > 1 && (
        <select
          aria-label={t('v.language')}
          value={language()}
          onChange={(event) => onLanguage(event.currentTarget.value as Language)}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </select>
      )}
    </header>
    <main>{children}</main>
  </>
)
