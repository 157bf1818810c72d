import type { Item } from '../../state/request.ts'

/** The id of the session at Stripe; null before somebody starts. */
export const sessionOf = ({ state }: Pick<Item, 'state'>): string | null =>
  'session' in state ? state.session : null
