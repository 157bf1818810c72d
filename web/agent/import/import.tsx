/**
 * Brings in a day's list. What is in the file is shown line by line, good and bad, before anything is
 * saved; then all good lines are, or none. While a list is sealed: how far it is, and a way to stop
 * before anything is written.
 */
import { useEffect, useState } from 'preact/hooks'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { createRequests } from '../../actions/requests.ts'
import { placeOf } from '../../components/first/phase-words.ts'
import { presetWords } from '../../components/preset-words.ts'
import { type DayList, readDayList } from '../../draft/day-list.ts'
import { t } from '../../i18n/t/later.ts'
import { useRoute } from '../../router.tsx'
import { items } from '../../state/requests.ts'
import { site } from '../../state/site.ts'
import { incoming, takeShared } from '../../sw/page/launch.ts'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Scroll } from '../../ui/first/scroll.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PlainPage } from '../../ui/plain-page.tsx'
import { ImportReport, UnreadableList } from './import-report.tsx'
import { ListFile } from './list-file.tsx'

/** A list may call a preset what the site does, or what this screen does. */
const presetsByAnyName = () => [
  ...site.value.presets,
  ...site.value.presets.map((preset) => ({ ...preset, ...presetWords(preset) })),
]

type Step =
  | { kind: 'choose'; isLost?: boolean }
  | { kind: 'reading' }
  | { kind: 'read'; day: DayList; withKnown: boolean }
  | { kind: 'saving'; done: number; n: number; stop: AbortController }
  | { kind: 'ended'; outcome: Awaited<ReturnType<typeof createRequests>> }

export function Import({ role }: { role: Role }) {
  const { query } = useRoute()
  const [step, setStep] = useState<Step>({ kind: 'choose' })

  async function read(file: File) {
    setStep({ kind: 'reading' })
    const bytes = new Uint8Array(await file.arrayBuffer())
    setStep({
      kind: 'read',
      day: readDayList(bytes, presetsByAnyName(), site.value.phone_country),
      withKnown: false,
    })
  }

  // A file may be here before this screen, or come while it stands.
  const { value: file } = incoming
  useEffect(() => {
    if (!file) return
    incoming.value = null
    void read(file)
  }, [file])
  useEffect(() => {
    if (query.from !== 'share') return
    history.replaceState(null, '', location.pathname)
    void takeShared().then((shared) =>
      shared ? read(shared) : setStep({ kind: 'choose', isLost: true }),
    )
  }, [query.from])

  const known = new Set(items.value.map(({ reference }) => reference))
  const good = step.kind === 'read' && step.day.kind === 'list' ? step.day.good : []
  const fresh = good.filter(({ draft }) => !known.has(draft.reference))
  const wanted = step.kind === 'read' && step.withKnown ? good : fresh

  async function save() {
    const stop = new AbortController()
    const n = wanted.length
    setStep({ kind: 'saving', done: 0, n, stop })
    const progress = (done: number) => setStep({ kind: 'saving', done, n, stop })
    const drafts = wanted.map(({ draft }) => draft)
    setStep({
      kind: 'ended',
      outcome: await createRequests(drafts, { progress, stop: stop.signal }),
    })
  }

  if (step.kind === 'saving') return <ImportSaving {...step} onStop={() => step.stop.abort()} />
  return (
    <main class="screen">
      <Scroll>
        <a class="back-link" href="/">
          <Icon name="back" size={20} />
          {t('common.back')}
        </a>
        {step.kind === 'ended' ? (
          <Ended outcome={step.outcome} role={role} onAgain={() => setStep({ kind: 'choose' })} />
        ) : (
          <>
            <PageTitle text={t('import.title')} />
            {step.kind === 'choose' && step.isLost && (
              <Notice tone="again" icon="warning" alert>
                {t('import.from_share_lost')}
              </Notice>
            )}
            {step.kind === 'read' && step.day.kind === 'unreadable' && (
              <UnreadableList why={step.day.why} />
            )}
            {step.kind === 'read' && step.day.kind === 'list' && (
              <ImportReport
                day={step.day}
                wanted={wanted}
                knownCount={good.length - fresh.length}
                withKnown={step.withKnown}
                onWithKnown={(withKnown) => setStep({ ...step, withKnown })}
              />
            )}
            <ListFile
              isFirst={!(step.kind === 'read' && step.day.kind === 'list')}
              isReading={step.kind === 'reading'}
              onFile={(chosen) => void read(chosen)}
            />
          </>
        )}
      </Scroll>
      {step.kind === 'read' && wanted.length > 0 && (
        <div class="dock centred">
          <button type="button" class="button primary" onClick={() => void save()}>
            {t('import.create', { n: wanted.length })}
          </button>
        </div>
      )}
    </main>
  )
}

type EndedProps = Extract<Step, { kind: 'ended' }> & { role: Role; onAgain(): void }

function Ended({ outcome, role, onAgain }: Omit<EndedProps, 'kind'>) {
  if (outcome.kind === 'saved')
    return (
      <PlainPage
        icon="phone"
        tone="saved"
        title={t('import.saved', { n: outcome.n })}
        text={`${t('phase.queued', { place: placeOf(role) })}. ${t('import.saved_text')}`}
      >
        <a class="button primary" href="/">
          {t('common.to_requests')}
        </a>
      </PlainPage>
    )
  return (
    <>
      <PageTitle text={t('import.title')} />
      <Notice tone="again" icon="warning" title={t('import.stopped')} alert>
        {outcome.kind === 'not_saved' && t(`unusable.${outcome.reason}`)}
      </Notice>
      <button type="button" class="button primary" onClick={onAgain}>
        {t('import.choose')}
      </button>
    </>
  )
}

type SavingProps = { done: number; n: number; onStop(): void }

const ImportSaving = ({ done, n, onStop }: SavingProps) => (
  <main class="screen">
    <Scroll>
      <div class="plain stack">
        <PageTitle text={t('import.create', { n })} />
        <progress class="progress" max={n} value={done} aria-label={t('import.title')} />
        <p class="soft">{t('import.sealing', { done, n })}</p>
        <button type="button" class="button" onClick={onStop}>
          {t('import.stop')}
        </button>
      </div>
    </Scroll>
  </main>
)
