/** Sends and fetches now, for whoever does not want to wait for the next look; and says what came of it. */
import { useEffect, useState } from 'preact/hooks'
import { syncWords } from '../../components/sync/sync-words.ts'
import { t } from '../../i18n/t/later.ts'
import { sync } from '../../state/sync-status.ts'
import { syncNow } from '../../state/syncing.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/icon-later.tsx'

/** Long enough to be read. */
const ANSWER_MS = 4_000

const STEPS = {
  ready: ['device.sync_now', 'again'],
  syncing: ['device.syncing', 'again'],
  synced: ['list.synced', 'sent'],
  not_synced: ['list.not_synced', 'offline'],
} as const
type Step = keyof typeof STEPS

/** `looks`: the classes of the button. */
export function SyncNow({ looks }: { looks: string }) {
  const [step, setStep] = useState<Step>('ready')
  useEffect(() => {
    if (step !== 'synced' && step !== 'not_synced') return
    const timer = setTimeout(() => setStep('ready'), ANSWER_MS)
    return () => clearTimeout(timer)
  }, [step])

  async function run() {
    if (step === 'syncing') return
    setStep('syncing')
    setStep(await outcome())
    announce(syncWords(sync.value, Date.now()).text)
  }

  const [words, icon] = STEPS[step]
  return (
    <button
      type="button"
      class={looks}
      aria-disabled={step === 'syncing'}
      onClick={() => void run()}
    >
      <Icon name={icon} size={20} />
      {t(words)}
    </button>
  )
}

/** Why it is not so, the words of the device's page say. */
export async function outcome(run = syncNow): Promise<'synced' | 'not_synced'> {
  try {
    await run()
  } catch (error) {
    console.warn('sync', error)
    return 'not_synced'
  }
  return sync.value.activity.kind === 'idle' ? 'synced' : 'not_synced'
}
