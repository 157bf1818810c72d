/** What the site decides for all of its devices. Leaving it with something unsaved asks what becomes of it. */
import './settings.css'
import '../brand/brand.css'
import '../presets/presets.css'
import { useEffect, useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Notice } from '../../ui/notice.tsx'
import { overlay } from '../shell/palette/shortcuts.ts'
import { readFresh } from './save-settings.ts'
import { draft, isUnsaved } from './settings-draft.ts'
import { SettingsForm } from './settings-form.tsx'

export function Settings() {
  const [failed, setFailed] = useState<Problem | null>(null)
  const read = async () => {
    const told = await readFresh()
    setFailed('code' in told ? told : null)
  }
  useEffect(() => {
    void read()
    return () => {
      if (isUnsaved(draft.value)) overlay.value = 'left-settings'
    }
  }, [])
  const now = draft.value
  return (
    <main class="desk-section has-bar">
      {now ? (
        <SettingsForm now={now} />
      ) : (
        <div class="settings-frame">
          <div class="settings-nav" />
          <div class="compose-scroll">
            <div class="desk-section-head">
              <PageTitle text={t('desk.section.settings')} focus={false} />
            </div>
            {failed ? (
              <Notice tone="again" icon="warning" title={t('settings.failed')} alert>
                <p>{problemText(failed)}</p>
                <button type="button" class="desk-tool" onClick={() => void read()}>
                  {t('desk.again')}
                </button>
              </Notice>
            ) : (
              <p role="status">{t('settings.loading')}</p>
            )}
          </div>
        </div>
      )}
    </main>
  )
}
