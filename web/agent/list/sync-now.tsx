/** Sends and fetches now, for whoever does not want to wait for the next look; and says what came of it. */
import { useEffect, useState } from 'preact/hooks'
import { syncWords } from '../../components/first/sync-words.ts'
import { t } from '../../i18n/t/first.ts'
import { syncNow } from '../../state/device.ts'
import { sync } from '../../state/sync-status.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/first/icon.tsx'

/** Long enough to be read. */
const ANSWER_MS = 4_000

type Step = 'sync_now' | 'syncing' | 'synced' | 'not_synced'

export function SyncNow() {
  const [step, setStep] = useState<Step>('sync_now')
  useEffect(() => {
    if (step !== 'synced' && step !== 'not_synced') return
    const timer = setTimeout(() => setStep('sync_now'), ANSWER_MS)
    return () => clearTimeout(timer)
  }, [step])

  async function run() {
    if (step === 'syncing') return
    setStep('syncing')
    setStep(await outcome())
    announce(syncWords(sync.value, Date.now()).text)
  }

  return (
    <button
      type="button"
      class="button small sync-now"
      aria-disabled={step === 'syncing'}
      onClick={() => void run()}
    >
      <Icon
        name={step === 'synced' ? 'sent' : step === 'not_synced' ? 'offline' : 'again'}
        size={20}
      />
      {t(`list.${step}`)}
    </button>
  )
}

/** Why it is not so, the line at the top says. */
export async function outcome(run = syncNow): Promise<'synced' | 'not_synced'> {
  try {
    await run()
  } catch (error) {
    console.warn('sync', error)
    return 'not_synced'
  }
  return sync.value.activity.kind === 'idle' ? 'synced' : 'not_synced'
}
