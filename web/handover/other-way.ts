/**
 * What the handover page says where the check does not open: that it takes long and why, and that it can
 * go on on Stripe's own page. The address of that page is held by nothing but the button.
 */
import { haveWords } from '../i18n/first/speak.ts'
import { t } from '../i18n/t/later.ts'

/** `slow`: it may still come. `cannot`: this browser has what it takes for a page, but not for a frame. */
export type Why = 'slow' | 'failed' | 'cannot'

/** No answer to the start yet; there is no other way to offer. */
export async function saySlow(isOver: () => boolean): Promise<void> {
  await haveWords('later')
  if (isOver()) return
  show(t('check.slow'), paragraph(t('check.slow_start')))
}

/** Takes back what was said: it goes on after all. */
export function takeBack(): void {
  document.getElementById('other-way')?.remove()
}

/** `leaves`: called as soon as somebody takes it. */
export async function offerStripesPage(
  why: Why,
  url: string,
  { isOver, leaves }: { isOver: () => boolean; leaves: () => void },
): Promise<void> {
  await haveWords('later')
  if (isOver()) return
  const go = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: t('check.stripe_page'),
  })
  go.addEventListener('click', () => {
    leaves()
    location.assign(url)
  })
  show(
    t(why === 'slow' ? 'check.slow' : 'handover.failed'),
    paragraph(t(`check.stripe_${why}`)),
    go,
  )
}

const paragraph = (textContent: string) =>
  Object.assign(document.createElement('p'), { textContent })

function show(title: string, ...parts: readonly HTMLElement[]): void {
  takeBack()
  const heading = document.querySelector('h1')
  if (!heading) return
  heading.textContent = title
  const box = Object.assign(document.createElement('div'), { id: 'other-way' })
  box.append(...parts)
  heading.after(box)
}
