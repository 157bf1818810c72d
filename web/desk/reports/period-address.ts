/**
 * What a report covers stands in its address, so that Back, a reload and a copied link lead to the same
 * figures. Pure.
 */
import { COMPARED, type Days, type Picked } from './period-picker.tsx'
import { SPANS } from './periods.ts'

const NO_DAYS: Days = { from: '', to: '' }
export const FIRST: Picked = {
  span: 'weeks4',
  days: NO_DAYS,
  compared: 'previous',
  other: NO_DAYS,
}

/** What nobody knows is as if it was not there. */
export const pickedOf = (query: Readonly<Record<string, string>>): Picked => ({
  span: SPANS.find((one) => one === query.span) ?? FIRST.span,
  days: { from: query.from ?? '', to: query.to ?? '' },
  compared: COMPARED.find((one) => one === query.compare) ?? FIRST.compared,
  other: { from: query.other_from ?? '', to: query.other_to ?? '' },
})

export function queryOf({ span, days, compared, other }: Picked): string {
  const all = Object.entries({
    span,
    from: days.from,
    to: days.to,
    compare: compared,
    other_from: other.from,
    other_to: other.to,
  })
  return `?${new URLSearchParams(all.filter(([, value]) => value !== ''))}`
}
