/** The one live region: what changes by itself is said once, politely, wherever the focus is. */
import { signal } from '@preact/signals'

const announcement = signal({ text: '', count: 0 })

/** Long enough to be picked up; whoever reads through the page later must not find old news. */
const SHOWN_MS = 5000
let clearing: ReturnType<typeof setTimeout> | undefined

export function announce(text: string): void {
  announcement.value = { text, count: announcement.value.count + 1 }
  clearTimeout(clearing)
  clearing = setTimeout(() => {
    announcement.value = { ...announcement.value, text: '' }
  }, SHOWN_MS)
}

export const Announcer = () => (
  <div role="status" class="sr-only announcer">
    {/* A new element each time: the same words twice are two pieces of news. */}
    <span key={announcement.value.count}>{announcement.value.text}</span>
  </div>
)
