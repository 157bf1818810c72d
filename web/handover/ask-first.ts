/**
 * Asks before a check is started that nobody started in the app: the page was reloaded, or some address
 * led here. Says which request it would be.
 */
import { isDeletion } from '../../shared/record/is-deletion.ts'
import { haveWords } from '../i18n/first/speak.ts'
import { t } from '../i18n/t/later.ts'
import { loadOfRequest, loadRow } from '../store/read-requests.ts'

/** Null for a request that this device does not know. */
async function referenceOf(id: string): Promise<string | null> {
  const [row, queued] = await Promise.all([loadRow(id), loadOfRequest(id)])
  const newest = queued.at(-1)?.record
  if (newest && !isDeletion(newest)) return newest.reference
  return row?.reference ?? null
}

/** True once somebody says yes; false where there is nothing to ask about. */
export async function askFirst(id: string): Promise<boolean> {
  const reference = await referenceOf(id)
  const main = document.querySelector('main')
  const heading = document.querySelector('h1')
  if (reference === null || !main || !heading) return false
  await haveWords('later')
  const waiting = [...heading.childNodes]
  heading.textContent = t('handover.ask')
  const asked = document.createElement('div')
  const named = Object.assign(document.createElement('p'), { textContent: reference })
  named.className = 'reference'
  named.setAttribute('translate', 'no')
  const text = Object.assign(document.createElement('p'), { textContent: t('handover.ask_text') })
  const start = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: t('handover.title'),
  })
  asked.append(named, text, start)
  heading.after(asked)
  document.body.dataset.asks = 'true'
  await new Promise((resolve) => start.addEventListener('click', resolve, { once: true }))
  delete document.body.dataset.asks
  asked.remove()
  heading.replaceChildren(...waiting)
  return true
}
