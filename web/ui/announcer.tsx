/** The one live region: what changes by itself is said once, politely, wherever the focus is. */
import { signal } from '@preact/signals'

const announcement = signal('')

export function announce(text: string): void {
  announcement.value = text
}

export const Announcer = () => (
  <div role="status" class="sr-only">
    {announcement.value}
  </div>
)
