/** The link to this request, and its summary on paper. */
import { t } from '../../i18n/t/desk.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/icon-later.tsx'

/** Without the filters of this table: they are nobody else's. */
async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.origin + location.pathname)
    announce(t('desk.copied'))
  } catch {
    // Not allowed, or no focus: the address bar still has it.
    announce(t('desk.copy_failed'))
  }
}

export const PageTools = () => (
  <>
    <button type="button" class="desk-tool" onClick={() => void copyLink()}>
      <Icon name="link" size={16} />
      {t('desk.copy_link')}
    </button>
    <button type="button" class="desk-tool" onClick={() => print()}>
      <Icon name="file" size={16} />
      {t('desk.print')}
    </button>
  </>
)
