/** A "?" beside the title of a section: what the section is for, in a few lines. */
import { t } from '../../i18n/t/desk.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { overlay } from '../shell/palette/shortcuts.ts'

export const HelpButton = () => (
  <button
    type="button"
    class="desk-help"
    aria-label={t('desk.help')}
    title={t('desk.help')}
    aria-haspopup="dialog"
    onClick={() => {
      overlay.value = 'help'
    }}
  >
    <Icon name="help" size={18} />
  </button>
)
