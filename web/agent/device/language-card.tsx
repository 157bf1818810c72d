/** Which language this device speaks; each by its own name. */
import { LANGUAGE_NAMES, LANGUAGES } from '../../../shared/languages.ts'
import { chooseLanguage } from '../../i18n/first/choice.ts'
import { language } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/later.ts'

export const LanguageCard = () => (
  <section class="card stack tight" aria-labelledby="device-language">
    <h2 id="device-language">{t('device.language')}</h2>
    <div class="languages">
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          class="button small"
          lang={one}
          aria-pressed={one === language.value}
          onClick={() => void chooseLanguage(one)}
        >
          {LANGUAGE_NAMES[one]}
        </button>
      ))}
    </div>
  </section>
)
