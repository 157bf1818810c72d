/** What there is to say once everything was deleted here, until the panel is opened anew. */
import { signal } from '@preact/signals'
import { t } from '../../i18n/t/extension.ts'
import { Notice } from '../../ui/notice.tsx'

export const wasRemoved = signal(false)

export const Removed = () =>
  wasRemoved.value ? (
    <Notice tone="good" icon="erased" alert>
      {t('extension.removed')}{' '}
      <button
        type="button"
        class="button small"
        onClick={() => void chrome.management.uninstallSelf({ showConfirmDialog: true })}
      >
        {t('extension.uninstall')}
      </button>
    </Notice>
  ) : null
