/** Where a request stands, large: icon, words, meaning, next step, and how far along it is. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { State } from '../../shared/lifecycle.ts'
import type { Role } from '../../shared/protocol.ts'
import { announce } from '../ui/announcer.tsx'
import { Icon } from '../ui/icon.tsx'
import { ForThePerson } from './for-the-person.tsx'
import { phaseAdvice } from './phase-advice.ts'
import { LOOKS, phaseWords } from './phase-words.ts'
import { Trail } from './trail.tsx'

type Props = { state: State; role: Role; children: ComponentChildren }

export function StateHero({ state, role, children }: Props) {
  const { tone, icon, steps } = LOOKS[state.phase]
  const words = phaseWords(state, role)
  const { meaning, next } = phaseAdvice(state)
  useAnnouncedChange(words)
  return (
    <section class="hero" data-tone={tone} data-phase={state.phase} aria-labelledby="state-words">
      <div class="hero-head">
        <span class="hero-icon">
          <Icon name={icon} size={32} />
        </span>
        <h2 id="state-words">{words}</h2>
      </div>
      <p>
        {meaning} {next}
      </p>
      {state.phase === 'unverified' && <ForThePerson code={state.last_error.code} />}
      {children}
      <Trail steps={steps} />
    </section>
  )
}

/** What was there when the screen opened has been read already. */
function useAnnouncedChange(words: string): void {
  const before = useRef(words)
  useEffect(() => {
    if (before.current !== words) announce(words)
    before.current = words
  }, [words])
}
