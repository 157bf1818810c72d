/** Asks for the state of the ticket, shows it, and asks again while something may change by itself. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Language } from '../../shared/languages.ts'
import type { TicketState } from '../../shared/protocol/ticket-state.ts'
import { rememberLanguage } from '../i18n/first/preferred.ts'
import { sayGuidance, sayIn, t } from '../i18n/t/ticket-page.ts'
import { Ask } from './ask.tsx'
import { fetchState } from './calls.ts'
import { Frame } from './frame.tsx'
import { hasGone, leaveAddress } from './link/held-ticket.ts'
import type { Browser } from './link/in-app.ts'
import { OpenElsewhere } from './link/open-elsewhere.tsx'
import type { Link } from './link/read-link.ts'
import { Outcome } from './outcome.tsx'
import { firstView, isOver, lookAgainMs, needsGuidance, type View, viewOf } from './view.ts'

type Props = { link: Link; browser: Browser }

export function Page({ link, browser }: Props) {
  const [view, setView] = useState<View>(firstView(link))
  const [isStaying, setStaying] = useState(browser.kind === 'own')
  const ticket = 'text' in link ? link.text : null

  const [, setLanguage] = useState<Language | null>(null)
  const look = useCallback(async () => {
    // Until they stay, nothing is opened here: the agent would be told of a phone too many.
    if (ticket === null || !(isStaying || hasGone())) return
    const called = await fetchState(ticket)
    const guidance = needsGuidance(called) ? await fetchGuidance() : null
    const next = viewOf(called, hasGone(), guidance)
    // What is on the screen stays true for as long as nobody says otherwise.
    setView((shown) => (next.kind === 'unreachable' && shown.kind === 'known' ? shown : next))
  }, [ticket, isStaying])

  useEffect(() => void look(), [look])
  useEffect(() => {
    if (isOver(view)) leaveAddress()
  }, [view])
  useEffect(() => {
    const wait = lookAgainMs(view)
    if (wait === null) return
    let timer = setTimeout(again, wait)
    function again() {
      // Hidden, it waits for the person to come back.
      if (document.visibilityState === 'visible') void look()
      timer = setTimeout(again, wait ?? 0)
    }
    return () => clearTimeout(timer)
  }, [view, look])
  // Back from Stripe's page, the browser may show this one exactly as it was left.
  useEffect(() => {
    const comeBack = (event: PageTransitionEvent) => event.persisted && void look()
    addEventListener('pageshow', comeBack)
    return () => removeEventListener('pageshow', comeBack)
  }, [look])

  const brand = brandOf(view)
  useEffect(() => void wear(brand?.color ?? null), [brand?.color])
  useEffect(() => {
    document.title = t('v.window')
  })

  async function speak(next: Language) {
    await sayIn(next)
    rememberLanguage(next)
    setLanguage(next)
  }

  const isAsked = view.kind === 'known' && view.step.kind === 'ask'
  const isWaiting = view.kind === 'opening' && !hasGone()
  return (
    <Frame
      brand={brand}
      languages={view.kind === 'known' ? view.state.languages : []}
      onLanguage={(next) => void speak(next)}
    >
      {content()}
    </Frame>
  )

  function content() {
    if (ticket === null) return <Outcome view={view} ticket={null} onLook={look} />
    if (browser.kind === 'in_app' && !isStaying && (isAsked || isWaiting))
      return <OpenElsewhere ticket={ticket} browser={browser} onStay={() => setStaying(true)} />
    if (view.kind === 'known' && view.step.kind === 'ask')
      return <Ask ticket={ticket} state={view.state} again={view.step.again} />
    return <Outcome view={view} ticket={ticket} onLook={look} />
  }
}

/** Of whoever asks, once it is known. */
function brandOf(view: View): TicketState['brand'] | null {
  if (view.kind === 'known') return view.state.brand
  return view.kind === 'refused' ? view.brand : null
}

/** With its words; null where they cannot be had: then there is no connection to speak of. */
const fetchGuidance = () =>
  Promise.all([import('../../shared/guidance.ts'), sayGuidance()]).then(
    ([guidance]) => guidance,
    () => null,
  )

/** Most sites have no colour of their own: nobody fetches how to mix it for them. */
async function wear(colour: string | null): Promise<void> {
  if (colour !== null) (await import('../ui/brand/brand.ts')).showBrand(colour)
}
