/** Asks for the state of the ticket, shows it, and asks again while something may change by itself. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Language } from '../../shared/languages.ts'
import { rememberLanguage } from '../i18n/first/preferred.ts'
import { sayIn, t } from '../i18n/t/ticket-page.ts'
import { Ask } from './ask.tsx'
import { fetchState } from './calls.ts'
import { Frame } from './frame.tsx'
import { hasGone } from './held-ticket.ts'
import { Outcome } from './outcome.tsx'
import { lookAgainMs, type View, viewOf } from './view.ts'

export function Page({ ticket }: { ticket: string | null }) {
  const [view, setView] = useState<View>({ kind: ticket === null ? 'no_ticket' : 'opening' })

  const [, setLanguage] = useState<Language | null>(null)
  const look = useCallback(async () => {
    if (ticket === null) return
    const next = viewOf(await fetchState(ticket), hasGone())
    // What is on the screen stays true for as long as nobody says otherwise.
    setView((shown) => (next.kind === 'unreachable' && shown.kind === 'known' ? shown : next))
  }, [ticket])

  useEffect(() => void look(), [look])
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

  const brand = view.kind === 'known' ? view.state.brand : null
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
  return (
    <Frame
      brand={brand}
      languages={view.kind === 'known' ? view.state.languages : []}
      onLanguage={(next) => void speak(next)}
    >
      {isAsked && ticket !== null ? (
        <Ask
          ticket={ticket}
          state={view.state}
          again={view.step.kind === 'ask' && view.step.again}
        />
      ) : (
        <Outcome view={view} ticket={ticket} onLook={look} />
      )}
    </Frame>
  )
}

/** Most sites have no colour of their own: nobody fetches how to mix it for them. */
async function wear(colour: string | null): Promise<void> {
  if (colour !== null) (await import('../ui/brand.ts')).showBrand(colour)
}
