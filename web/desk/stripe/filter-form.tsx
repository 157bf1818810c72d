/** A form of filters: what is typed counts when somebody says so, for every look is a call to Stripe. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../../i18n/t/desk-stripe.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { Choice, CreatedFields, Line } from './filter-fields.tsx'
import { LIMITS, type ReportFilter, type SessionFilter } from './stripe-query.ts'

type AnyFilter = SessionFilter | ReportFilter

type Props<F extends AnyFilter> = {
  initial: F
  /** Without any filter. */
  empty: F
  onLook(filter: F): void
  children(filter: F, set: (part: Partial<F>) => void): ComponentChildren
}

export function FilterForm<F extends AnyFilter>({ initial, empty, onLook, children }: Props<F>) {
  const [filter, setFilter] = useState(initial)
  const set = (part: Partial<F>) => setFilter((before) => ({ ...before, ...part }))
  const setShared = (part: Partial<AnyFilter>) => set(part as Partial<F>)
  return (
    <form
      class="desk-filters"
      aria-label={t('stripe.filters')}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        onLook(filter)
      }}
    >
      {children(filter, set)}
      <Line
        label={t('stripe.client_reference_id')}
        value={filter.client_reference_id}
        onValue={(client_reference_id) => setShared({ client_reference_id })}
      />
      <CreatedFields created={filter.created} onCreated={(created) => setShared({ created })} />
      <Choice
        label={t('stripe.limit')}
        value={String(filter.limit)}
        onValue={(limit) => setShared({ limit: LIMITS.find((one) => String(one) === limit) ?? 25 })}
        choices={LIMITS.map((limit) => [String(limit), String(limit)])}
      />
      <div class="desk-row-of-tools">
        <button type="submit" class="desk-tool primary">
          <Icon name="search" size={16} />
          {t('stripe.search')}
        </button>
        <button
          type="button"
          class="desk-tool"
          onClick={() => {
            setFilter(empty)
            onLook(empty)
          }}
        >
          {t('stripe.clear')}
        </button>
      </div>
    </form>
  )
}
