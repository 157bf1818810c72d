/** What the list shows, in its address: a reload, Back and a bookmark lead to it. */
import { here, hrefOf } from '../../browser/address.ts'
import { choiceOf, type Filter, filter, query } from './list-choice.ts'

/** `search` with the choice in it; whatever else it says stays. Pure. */
export function searchWith(search: string, show: Filter, q: string): string {
  const all = new URLSearchParams(search)
  all.delete('show')
  all.delete('q')
  if (show !== 'all') all.set('show', show)
  if (q) all.set('q', q)
  return all.size > 0 ? `?${all}` : ''
}

/** Call where the choice or the address changed while the list is in sight. */
export function writeChoice(): void {
  const { pathname, search } = here()
  const next = searchWith(search, filter.value, query.value)
  if (next !== search) history.replaceState(null, '', hrefOf(pathname + next))
}

// Back and forward lead to lists that were left with another choice.
addEventListener('popstate', () => {
  if (!/^\/($|requests\/)/.test(here().pathname)) return
  const asked = choiceOf(here().search)
  filter.value = asked.filter
  query.value = asked.query
})
