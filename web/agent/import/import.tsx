/**
 * Brings in a list of other people's making. What is in the file is shown before anything is saved; then
 * all that is ready is, or nothing. A list that was stopped, or could not be saved, is still there.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Role } from '../../../shared/protocol/protocol.ts'
import type { CreateListOutcome } from '../../actions/create-list.ts'
import { createRequests } from '../../actions/requests.ts'
import { here as address, hrefOf } from '../../browser/address.ts'
import type { Draft } from '../../draft/draft.ts'
import { haveWords } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/import.ts'
import type { BadRow } from '../../lists/check-rows.ts'
import { AS_GUESSED, type HowToRead } from '../../lists/how-to-read.ts'
import { LIST_MAX_BYTES, LIST_MAX_ROWS } from '../../lists/table.ts'
import { useRoute } from '../../router.tsx'
import { device } from '../../state/device.ts'
import { incoming, takeShared } from '../../sw/page/launch.ts'
import { Scroll } from '../../ui/first/scroll.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { forgetList, type ListStep, leaveList, listLeftOn } from './left-list.ts'
import { ListFile } from './list-file.tsx'
import { type FileRead, readFile } from './reader.ts'
import { loadRemembered, rememberEncoding } from './remembered.ts'
import { Review } from './review/review.tsx'
import { Ended, ImportTitle, Saving } from './saving.tsx'

type Why = Extract<FileRead, { kind: 'no_list' }>['code']

type Step =
  | { kind: 'choose'; isLost?: boolean }
  | { kind: 'reading'; file: File }
  | { kind: 'no_list'; why: Why }
  | ListStep

/** What is done with the list that stands there. */
type Save =
  | { kind: 'saving'; done: number; n: number; stop: AbortController }
  | { kind: 'ended'; outcome: CreateListOutcome }

/** The screen, with the words that only it says. */
export const load = (): Promise<typeof Import> => haveWords('import').then(() => Import)

function Import({ role }: { role: Role }) {
  const { query } = useRoute()
  const known = device.value
  const here = known.kind === 'enrolled' ? known.enrolled.device : ''
  const [step, setStep] = useState<Step>(() => listLeftOn(here) ?? { kind: 'choose' })
  const [save, setSave] = useState<Save | null>(null)
  const [drafts, setDrafts] = useState<readonly Draft[] | null>(null)
  const [bad, setBad] = useState<readonly BadRow[]>([])
  const reading = useRef<AbortController | null>(null)
  useEffect(() => () => reading.current?.abort(), [])

  async function read(file: File, how: HowToRead | null) {
    reading.current?.abort()
    const stop = new AbortController()
    reading.current = stop
    forgetList()
    setStep({ kind: 'reading', file })
    setDrafts(null)
    const all = how ?? { ...AS_GUESSED, usual: (await loadRemembered()).usual }
    const table = await readFile(file, all, stop.signal)
    if (!table || stop.signal.aborted) return
    if (table.kind === 'no_list') return setStep({ kind: 'no_list', why: table.code })
    const list: ListStep = {
      kind: 'list',
      file,
      how: all,
      table,
      review: null,
      scrolled: { top: 0 },
    }
    leaveList(here, list)
    setStep(list)
  }

  // A file may be here before this screen, or come while it stands.
  const { value: file } = incoming
  useEffect(() => {
    if (!file) return
    incoming.value = null
    void read(file, null)
  }, [file])
  useEffect(() => {
    if (query.from !== 'share') return
    history.replaceState(null, '', hrefOf(address().pathname))
    void takeShared().then((shared) =>
      shared ? read(shared, null) : setStep({ kind: 'choose', isLost: true }),
    )
  }, [query.from])

  const start = useOnce(async (all: readonly Draft[]) => {
    const stop = new AbortController()
    const n = all.length
    const progress = (done: number) => setSave({ kind: 'saving', done, n, stop })
    progress(0)
    const outcome = await createRequests(all, { progress, stop: stop.signal })
    if (outcome.kind === 'saved') forgetList()
    setSave({ kind: 'ended', outcome })
  })

  function readOtherwise(list: Extract<Step, { kind: 'list' }>, part: Partial<HowToRead>) {
    if (part.encoding) void rememberEncoding(part.encoding)
    void read(list.file, { ...list.how, ...part })
  }

  const isOver = save?.kind === 'ended'
  return (
    <>
      {save?.kind === 'saving' && <Saving {...save} onStop={() => save.stop.abort()} />}
      {/* What was typed into the list stays while it is saved: it may be stopped. */}
      <main class="screen" hidden={save?.kind === 'saving'}>
        <Scroll {...(step.kind === 'list' && { memory: step.scrolled })}>
          {isOver && (
            <Ended outcome={save.outcome} bad={bad} role={role} onBack={() => setSave(null)} />
          )}
          <div class="stack" hidden={isOver}>
            <ImportTitle />
            {step.kind === 'choose' && step.isLost && (
              <Notice tone="again" icon="warning" alert>
                {t('import.from_share_lost')}
              </Notice>
            )}
            {step.kind === 'no_list' && <NoListNotice why={step.why} />}
            {step.kind === 'list' && (
              <>
                <p class="list-name">
                  <Icon name="file" size={20} />
                  <bdi>{step.file.name}</bdi>
                </p>
                {/* Out of sight it would be drawn anew with all that is saved; it comes back as it was left. */}
                {!save && (
                  <Review
                    key={step.table}
                    table={step.table}
                    before={step.review}
                    onLeft={(review) => {
                      step.review = review
                    }}
                    onHow={(part) => readOtherwise(step, part)}
                    onDrafts={(ready, left) => {
                      setDrafts(ready)
                      setBad(left)
                    }}
                  />
                )}
              </>
            )}
            <ListFile
              isFirst={step.kind !== 'list' && step.kind !== 'reading'}
              isReading={step.kind === 'reading'}
              onFile={(chosen) => void read(chosen, null)}
            />
          </div>
        </Scroll>
        {!save && drafts && drafts.length > 0 && (
          <div class="dock centred">
            <button type="button" class="button primary" onClick={() => void start(drafts)}>
              {t('import.create', { n: drafts.length })}
            </button>
          </div>
        )}
      </main>
    </>
  )
}

const NoListNotice = ({ why }: { why: Why }) => (
  <Notice tone="bad" icon="warning" title={t('import.no_list')} alert>
    {whyText(why)}
  </Notice>
)

function whyText(why: Why): string {
  if (why === 'too_large') return t('import.why.too_large', { mb: LIST_MAX_BYTES / 1024 / 1024 })
  if (why === 'too_many') return t('import.why.too_many', { n: LIST_MAX_ROWS })
  return t(`import.why.${why}`)
}
