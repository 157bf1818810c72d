/** This browser cannot be a device, or not now: why, and what a person can do about it. */
import { useEffect, useState } from 'preact/hooks'
import type { NewerFile } from '../../actions/recovery.ts'
import { t } from '../../i18n/t/later.ts'
import { deviceProblemOf } from '../../state/device-problem.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { BarePage, PlainPage } from '../../ui/plain-page.tsx'

export function Unusable({ error }: { error: unknown }) {
  const problem = deviceProblemOf(error)
  return (
    <BarePage>
      <PlainPage
        icon="warning"
        title={t(`unusable.${problem}_title`)}
        text={t(`unusable.${problem}`)}
      >
        <button type="button" class="button primary" onClick={() => location.reload()}>
          {t('unusable.retry')}
        </button>
        {problem === 'newer_version' && <Unsent />}
      </PlainPage>
    </BarePage>
  )
}

/** What a later version of the app did not send yet, to be taken to another device. */
function Unsent() {
  const [unsent, setUnsent] = useState<NewerFile | null>(null)
  useEffect(() => {
    import('../../actions/requests.ts')
      .then(({ saveNewer }) => saveNewer())
      .then(setUnsent)
      .catch((error: unknown) => console.warn('what is unsent cannot be read', error))
  }, [])
  if (!unsent) return null
  const { file, n, unreadable } = unsent
  return (
    <>
      <p role="status">
        {t('offboarding.here', { n })}
        {unreadable > 0 && ` ${t('unusable.unreadable', { n: unreadable })}`}
      </p>
      <button type="button" class="button" onClick={() => downloadFile(file)}>
        {t('recovery.save')}
      </button>
    </>
  )
}
