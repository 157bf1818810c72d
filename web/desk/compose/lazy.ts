/** The desk's forms for a request that is there, fetched when first opened. */
import { laterSection } from '../shell/later-section.ts'

export const DeskUpdate = laterSection('compose', () =>
  import('./update.tsx').then((m) => m.Update),
)

export const DeskChange = laterSection('compose', () =>
  import('./compose-change.tsx').then((m) => m.ComposeChange),
)
