/** What surrounds a list of Stripe's: how it went, and how to go on. */
import type { ComponentChildren } from 'preact'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-stripe.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Listing } from './listing.ts'

export type ListFrameProps = {
  listing: Listing<{ id: string }>
  isBusy: boolean
  older(): void
  newer(): void
  /** The table; not drawn where there is nothing. */
  children: ComponentChildren
}

export function ListFrame({
  listing: { rows, next, problem },
  isBusy,
  older,
  newer,
  children,
}: ListFrameProps) {
  const isEmpty = rows.length === 0
  return (
    <>
      {problem && !isBusy && (
        <Notice
          tone="again"
          icon="warning"
          title={t(isEmpty ? 'stripe.failed' : 'stripe.failed_half')}
          alert
        >
          <p>
            {problemText(problem)} {!isEmpty && t('stripe.failed_stands', { n: rows.length })}
          </p>
          <button type="button" class="desk-tool" onClick={older}>
            {t(isEmpty ? 'desk.again' : 'stripe.go_on')}
          </button>
        </Notice>
      )}
      {isEmpty && isBusy && <p role="status">{t('stripe.loading')}</p>}
      {isEmpty && !isBusy && !problem && (
        <div class="desk-nothing">
          <h2>{t('stripe.none')}</h2>
          <p>{t('stripe.none_text')}</p>
        </div>
      )}
      {!isEmpty && children}
      <div class="stripe-foot">
        {!isEmpty && (
          <button
            type="button"
            class="desk-tool"
            aria-disabled={isBusy}
            onClick={() => isBusy || newer()}
          >
            {t('stripe.newer')}
          </button>
        )}
        {next !== null && !problem && (
          <button
            type="button"
            class="desk-tool"
            aria-disabled={isBusy}
            onClick={() => isBusy || older()}
          >
            {t('stripe.older')}
          </button>
        )}
        {!isEmpty && next === null && !problem && <span class="soft">{t('stripe.end')}</span>}
        {!isEmpty && isBusy && <span role="status">{t('stripe.loading')}</span>}
      </div>
    </>
  )
}
