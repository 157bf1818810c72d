/** Stripe's own view of this site: sessions and reports, to find what the ledger does not know. */
import './stripe.css'
import { useState } from 'preact/hooks'
import { t } from '../../i18n/t/desk-stripe.ts'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { HelpButton } from '../help/help-button.tsx'
import { Reports } from './reports.tsx'
import { Sessions } from './sessions.tsx'

type View = { kind: 'sessions' } | { kind: 'reports'; session: string }

export function Stripe() {
  const [view, setView] = useState<View>({ kind: 'sessions' })
  const tab = (kind: View['kind'], next: View) => (
    <button
      type="button"
      class="desk-chip"
      aria-pressed={view.kind === kind}
      onClick={() => setView(next)}
    >
      {t(`stripe.${kind}`)}
    </button>
  )
  return (
    <main class="desk-section">
      <div class="desk-section-head">
        <PageTitle text={t('stripe.title')} focus={false} />
        <HelpButton />
        {/* biome-ignore lint/a11y/useSemanticElements: it is no group of fields. */}
        <div class="stripe-views" role="group" aria-label={t('stripe.views')}>
          {tab('sessions', { kind: 'sessions' })}
          {tab('reports', { kind: 'reports', session: '' })}
        </div>
      </div>
      <p class="soft">{t('stripe.text')}</p>
      {view.kind === 'sessions' ? (
        <Sessions onReportsOf={(session) => setView({ kind: 'reports', session })} />
      ) : (
        <Reports key={view.session} session={view.session} />
      )}
    </main>
  )
}
