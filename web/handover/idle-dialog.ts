/**
 * The kiosk's guard and countdown on the handover page. What is touched inside Stripe's frame is not told to
 * this page, so it waits longer than the other screens before it asks, and asks above that frame.
 */
import { guardScreen } from '../browser/guarded-screen.ts'
import { watchIdle } from '../browser/idle-watch.ts'
import { haveWords } from '../i18n/first/speak.ts'
import { t } from '../i18n/t/kiosk.ts'
import { readSite, site } from '../state/site.ts'
import { erase } from '../store/erase.ts'
import { IDLE_IS_WATCHED, unmarkVisit } from './visit-marker.ts'

/** A document and a selfie are photographed in well under three times what reading a screen takes. */
const IDLE_FACTOR = 3

export async function watchVisit(): Promise<void> {
  guardScreen()
  await Promise.all([readSite(), haveWords('kiosk')])
  const { dialog, text, stay, clear } = makeDialog()
  const watch = watchIdle({
    idleMs: IDLE_FACTOR * site.value.idle_s * 1000,
    show(left) {
      if (left === null) return dialog.close()
      text.textContent = t('kiosk.clears', { n: left })
      // The last one opened is on top, above Stripe's own.
      if (!dialog.open) dialog.showModal()
    },
    gone: () => void end(),
  })
  dispatchEvent(new Event(IDLE_IS_WATCHED))
  stay.addEventListener('click', watch.stay)
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    watch.stay()
  })
  clear.addEventListener('click', () => void end())
}

/** Leaving the page ends Stripe's frame, and the camera with it. */
async function end(): Promise<void> {
  unmarkVisit()
  await erase(['replica', 'kept'])
  location.replace('/')
}

function makeDialog() {
  const dialog = document.createElement('dialog')
  dialog.setAttribute('role', 'alertdialog')
  dialog.setAttribute('aria-labelledby', 'idle')
  const heading = Object.assign(document.createElement('h2'), {
    id: 'idle',
    textContent: t('kiosk.idle'),
  })
  const text = document.createElement('p')
  const stay = button(t('kiosk.idle_stay'))
  const clear = button(t('kiosk.idle_end'))
  dialog.append(heading, text, stay, clear)
  document.body.append(dialog)
  return { dialog, text, stay, clear }
}

const button = (textContent: string) =>
  Object.assign(document.createElement('button'), { type: 'button', textContent })
