/** The agent can turn the screen round: this part speaks to the person. */
import { guidanceFor } from '../../i18n/guidance.ts'
import { t } from '../../i18n/t/later.ts'

export const ForThePerson = ({ code }: { code: string | null }) => (
  <figure class="for-person">
    <figcaption>{t('detail.tell_person')}</figcaption>
    <blockquote>{guidanceFor(code).person}</blockquote>
  </figure>
)
