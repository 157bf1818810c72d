/** What a section is for and what it can do, in a few lines. */
import { t } from '../../i18n/t/desk-help.ts'
import { Dialog } from '../shell/dialog.tsx'
import type { SectionName } from '../shell/sections.ts'

const LINES = [1, 2, 3] as const

export const HelpDialog = ({ section, onClose }: { section: SectionName; onClose(): void }) => (
  <Dialog title={t(`help.${section}`)} onClose={onClose}>
    <ul class="desk-help-lines">
      {LINES.map((n) => (
        <li key={n}>{t(`help.${section}_${n}`)}</li>
      ))}
    </ul>
    <div class="desk-dialog-actions">
      <button type="button" class="button small" onClick={onClose}>
        {t('desk.close')}
      </button>
    </div>
  </Dialog>
)
