/** Where a request stands, large: icon, words, meaning, next step, and how far along it is. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { NextStep as Step } from '../../../shared/guidance.ts'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { itemWords, lookOf } from '../../components/first/phase-words.ts'
import { phaseAdvice } from '../../components/phase-advice.ts'
import { guidanceFor } from '../../i18n/guidance.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/later.ts'
import type { Item } from '../../state/request.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon, type IconName } from '../../ui/icon-later.tsx'

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
      {item.obstacle && (
        <p>
          {item.obstacle.status > 0
            ? t('detail.obstacle_status', {
                why: problemText(item.obstacle),
                n: item.obstacle.status,
              })
            : t('detail.obstacle', { why: problemText(item.obstacle) })}
        </p>
      )}
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

/** The way of a request: saved, office, person, verdict. */
const STATIONS = [
  ['phone', 'trail.saved'],
  ['office', 'trail.synced'],
  ['person', 'trail.person'],
  ['verified', 'trail.result'],
] as const satisfies readonly (readonly [IconName, string])[]

/** `steps`: how many stations lie behind it. */
const Trail = ({ steps }: { steps: number }) => (
  <ol class="trail" aria-label={t('trail.label')}>
    {STATIONS.map(([icon, key], index) => (
      <li key={key} data-done={index < steps} aria-current={index === steps ? 'step' : undefined}>
        <Icon name={index < steps ? 'sent' : icon} size={16} />
        <span>{t(key)}</span>
      </li>
    ))}
  </ol>
)

const ICONS: Readonly<Record<Step, IconName>> = {
  retry: 'again',
  other_document: 'document',
  other_device: 'qr',
  manual: 'otherwise',
  stop: 'stopped',
}

/** What guidance says to do next, as a line that can be read at arm's length. */
const NextStep = ({ step }: { step: Step }) => (
  <p class="next-step">
    <Icon name={ICONS[step]} size={20} />
    <span>
      {t('guide.next')}: <strong>{t(`guide.${step}`)}</strong>
    </span>
  </p>
)

/** The agent can turn the screen round: this part speaks to the person. */
export const ForThePerson = ({ code }: { code: string | null }) => (
  <figure class="for-person">
    <figcaption>{t('detail.tell_person')}</figcaption>
    <blockquote>{guidanceFor(code).person}</blockquote>
  </figure>
)
