/** What the list was asked to show. Kept while the app is open: a look at one request must not lose it. */
import { signal } from '@preact/signals'
import type { Group } from '../../components/first/phase-words.ts'
import type { Item } from '../../state/request.ts'
import type { Filter } from './search.ts'

export const filter = signal<Filter<Group>>('all')
export const query = signal('')

/** What `query` found; null while there is none. */
export const found = signal<readonly Item[] | null>(null)

/** Where the list was scrolled to, in CSS pixels. */
export const scrolled = { top: 0 }
