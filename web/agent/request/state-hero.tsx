/** Where a request stands, large: icon, words, meaning, next step, and how far along it is. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { NextStep as Step } from '../../../shared/guidance.ts'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { itemWords, lookOf } from '../../components/first/phase-words.ts'
import { phaseAdvice } from '../../components/phase-advice.ts'
import type { Item } from '../../state/request.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/first/icon.tsx'
import { ForThePerson } from './for-the-person.tsx'
import { NextStep } from './next-step.tsx'
import { Trail } from './trail.tsx'

type Props = {
  item: Item
  role: Role
  /** What guidance says where something went wrong. */
  step: Step | null
  children: ComponentChildren
}

export function StateHero({ item, role, step, children }: Props) {
  const { state } = item
  const { tone, icon, steps } = lookOf(item)
  const words = itemWords(item, role)
  const { meaning, next } = phaseAdvice(item)
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
      {step && <NextStep step={step} />}
      {state.phase === 'unverified' && !item.closed && (
        <ForThePerson code={state.last_error.code} />
      )}
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
