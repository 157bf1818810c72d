/** What was probably meant, offered beside a field: it is taken by a touch, never by itself. */
import { t } from '../i18n/t/later.ts'

type Props = { text: string | null; onUse(text: string): void }

export const Meant = ({ text, onUse }: Props) =>
  text !== null && (
    <div>
      <span>{t('new.meant', { text })}</span>
      <button type="button" class="button small" onClick={() => onUse(text)}>
        {t('new.use')}
      </button>
    </div>
  )
