/** What a section is for and what it can do, in a few lines. */
import { t } from '../../i18n/t/desk-help.ts'
import { Dialog } from '../shell/dialog.tsx'

export type Topic =
  | 'requests'
  | 'new'
  | 'devices'
  | 'reports'
  | 'stripe'
  | 'settings'
  | 'audit'
  | 'device'

const LINES = [1, 2, 3] as const

export const HelpDialog = ({ topic, onClose }: { topic: Topic; onClose(): void }) => (
  <Dialog title={t(`help.${topic}`)} onClose={onClose}>
    <ul class="desk-help-lines">
      {LINES.map((n) => (
        <li key={n}>{t(`help.${topic}_${n}`)}</li>
      ))}
    </ul>
    <div class="desk-dialog-actions">
      <button type="button" class="button small" onClick={onClose}>
        {t('desk.close')}
      </button>
    </div>
  </Dialog>
)
