/** A way from a request to its session in Stripe's own Dashboard, in the mode it belongs to. */
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { fetchConfig } from '../../api/endpoints.ts'
import { t } from '../../i18n/t/desk.ts'
import { Icon } from '../../ui/icon-later.tsx'

type Mode = 'live' | 'test'

/** By the key that this server starts checks with; null until it told. */
const mode = signal<Mode | null>(null)

async function learnMode(): Promise<void> {
  if (mode.value !== null) return
  const config = await fetchConfig()
  if (config.kind === 'answered') mode.value = modeOf(config.answer.publishable_key)
}

const modeOf = (key: string): Mode => (key.startsWith('pk_live_') ? 'live' : 'test')

/** Pure. */
const dashboardAddress = (session: string, mode: Mode): string =>
  `https://dashboard.stripe.com/${mode === 'test' ? 'test/' : ''}identity/verification-sessions/${encodeURIComponent(session)}`

export function SessionLink({ session }: { session: string }) {
  useEffect(() => void learnMode(), [])
  return (
    <>
      <code>{session}</code>
      {mode.value && (
        <a
          class="desk-dashboard"
          href={dashboardAddress(session, mode.value)}
          target="_blank"
          rel="noopener noreferrer"
        >
          {t(`desk.dashboard.${mode.value}`)} <Icon name="away" size={14} />
        </a>
      )}
    </>
  )
}
