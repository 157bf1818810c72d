/** Where a request stands: words, one sentence, what the person is told, and how far along it is. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { itemWords, lookOf } from '../../components/first/phase-words.ts'
import { useLinkNews } from '../../components/handover/use-link-news.ts'
import { problemWords } from '../../i18n/first/speak.ts'
import { guidanceFor } from '../../i18n/guidance.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/later.ts'
import type { Item } from '../../state/request.ts'
import { sync } from '../../state/sync-status.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { adviceOf } from './advice.ts'
import { ForThePerson } from './for-person.tsx'

type Props = {
  item: Item
  role: Role
  /** Why the handover that ended a moment ago was not finished, where that is news. */
  told: string | undefined
  /** Beside the words. */
  children: ComponentChildren
}

export function StateHero({ item, role, told, children }: Props) {
  const { state } = item
  const { tone, icon, steps } = lookOf(item)
  const words = itemWords(item, role)
  useAnnouncedChange(words)
  return (
    <section class="hero" data-tone={tone} data-phase={state.phase} aria-labelledby="state-words">
      <div class="hero-head">
        <span class="hero-icon">
          <Icon name={icon} size={20} />
        </span>
        <h2 id="state-words">{words}</h2>
        {children}
      </div>
      {told === undefined ? <Advice item={item} /> : <Ended code={told} />}
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
      <Person item={item} told={told} />
      {/* After a failed attempt it is what to do that counts. */}
      {steps < 4 && tone !== 'quiet' && tone !== 'again' && <Trail steps={steps} />}
    </section>
  )
}

/** Told again when it changes while somebody reads: the link was opened, the network came back. */
const Advice = ({ item }: { item: Item }) => (
  <p role="status">{adviceOf(item, { news: useLinkNews(item), sync: sync.value })}</p>
)

/** Why the check on this device ended without being submitted, and what helps: in place of the sentence. */
function Ended({ code }: { code: string }) {
  const words = problemWords(code)
  const { name, agent } = guidanceFor(code)
  return (
    <p role="alert">
      <strong>
        {words ? `${t('handover.failed')}.` : t('handover.stopped_by', { why: name })}
      </strong>{' '}
      {words ?? agent}
    </p>
  )
}

function Person({ item: { state, closed }, told }: Pick<Props, 'item' | 'told'>) {
  if (told !== undefined) return problemWords(told) ? null : <ForThePerson key={told} code={told} />
  if (state.phase !== 'unverified' || closed) return null
  const { code } = state.last_error
  return <ForThePerson key={code} code={code} />
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
const STATIONS = ['trail.saved', 'trail.synced', 'trail.person', 'trail.result'] as const

/** `steps`: how many stations lie behind it. Only the one where it is has words in sight. */
function Trail({ steps }: { steps: number }) {
  const all = STATIONS.length
  const here = STATIONS[steps] ?? 'trail.result'
  return (
    <div class="trail">
      <ol aria-label={t('trail.label')}>
        {STATIONS.map((key, index) => (
          <li
            key={key}
            data-done={index < steps}
            aria-current={index === steps ? 'step' : undefined}
          >
            <span class="sr-only">{t(key)}</span>
          </li>
        ))}
      </ol>
      <p aria-hidden="true">{t('trail.step', { n: steps + 1, all, name: t(here) })}</p>
    </div>
  )
}
