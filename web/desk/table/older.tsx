/**
 * What this computer does not hold: it says so, above a table that would look whole, and finds it on the
 * server, by whatever the table was narrowed to.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import type { RequestRow } from '../../../shared/protocol/protocol.ts'
import { loadPartialUntil, openOlder, readOlder } from '../../actions/older.ts'
import { statusOf, wordsFor } from '../../components/desk-words.ts'
import { moment } from '../../i18n/first/times.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk.ts'
import { route } from '../../router.tsx'
import { fromRow } from '../../state/request.ts'
import { ledger } from '../../state/requests.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { addressOf, filters, search } from './choice.ts'
import { referenceOf } from './names.ts'
import { olderQuery } from './older-query.ts'

export function Older() {
  const [until, setUntil] = useState<number | null>(null)
  useEffect(() => void loadPartialUntil().then(setUntil), [ledger.value])
  if (until === null) return null
  return (
    <section class="desk-older" aria-label={t('desk.older')}>
      <p>
        {t('desk.older_text', { time: moment(until) })} {t('desk.older_counts')}
      </p>
      <Found key={`${JSON.stringify(filters.value)} ${search.value}`} until={until} />
    </section>
  )
}

type List = {
  rows: readonly RequestRow[]
  /** Null: there are no more. Undefined: nobody has asked yet. */
  next: string | null | undefined
  problem: Problem | null
}

/** A list of its own for each thing that is looked for. */
function Found({ until }: { until: number }) {
  const [list, setList] = useState<List>({ rows: [], next: undefined, problem: null })
  const isHere = useRef(true)
  useEffect(
    () => () => {
      isHere.current = false
    },
    [],
  )
  const more = useOnce(async () => {
    const asked = { filters: filters.value, search: search.value, until, after: list.next ?? null }
    const query = olderQuery(asked)
    const page = query
      ? await readOlder(query)
      : ({ kind: 'read', value: { requests: [], next: null } } as const)
    if (!isHere.current) return
    if (page.kind === 'problem') return setList({ ...list, problem: page.problem })
    const { requests, next } = page.value
    const { statuses, preset } = filters.value
    // The API has no filter for options of one's own, nor for what is a mark beside the phase.
    const fit = requests.filter(
      (row) =>
        (preset !== '' || row.preset === null) &&
        (statuses.length === 0 || statuses.includes(statusOf(fromRow(row)))),
    )
    setList({ rows: [...list.rows, ...fit], next, problem: null })
  })
  const open = useOnce(async (id: string) => {
    const problem = await openOlder(id)
    if (problem) return isHere.current && setList({ ...list, problem })
    route(addressOf(id))
  })
  return (
    <>
      {list.rows.length > 0 && (
        <ul class="desk-older-rows">
          {list.rows.map((row) => (
            <li key={row.id}>
              <button type="button" class="desk-tool" onClick={() => void open(row.id)}>
                <bdi>{referenceOf(fromRow(row))}</bdi>
                <span class="soft">
                  {wordsFor(fromRow(row), 'supervisor')} · {moment(row.accepted_at)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {list.next !== null && (
        <button type="button" class="desk-tool" onClick={() => void more()}>
          <Icon name="search" size={16} />
          {t(list.next === undefined ? 'desk.older_find' : 'desk.older_more')}
        </button>
      )}
      <p role="status">
        {list.problem && problemText(list.problem)}
        {!list.problem && list.next === null && list.rows.length === 0 && t('desk.older_none')}
      </p>
    </>
  )
}
