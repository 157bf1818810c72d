/** The audit log, read in the app: what somebody looks for, entry by entry in words; its check and its export. */
import './audit.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import type { AuditRow } from '../../../shared/protocol/supervisor/audit.ts'
import { findInAudit } from '../../actions/desk-site.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { fullMoment } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-audit.ts'
import { useLocation } from '../../router.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Notice } from '../../ui/notice.tsx'
import { HelpButton } from '../help/help-button.tsx'
import { AuditCheck } from './audit-check.tsx'
import { AuditEntries } from './audit-entries.tsx'
import { AuditFilters, ClearFilters } from './audit-filters.tsx'
import { type AuditFilter, addressOf, askedOf, filterOf, isAskable } from './audit-query.ts'

export function Audit({ enrolled }: { enrolled: Enrolled }) {
  const { query, route } = useLocation()
  const [wrong, setWrong] = useState('')
  const filter = { ...filterOf(query), ...(wrong !== '' && { request: wrong }) }
  const list = useEntries(filter)
  const onFilter = (next: AuditFilter) => {
    // It may be a name that somebody mistyped: no address has it.
    const request = isAskable(next) ? next.request : ''
    setWrong(request === next.request ? '' : next.request)
    route(addressOf({ ...next, request }), true)
  }
  return (
    <main class="desk-section">
      <div class="desk-section-head">
        <PageTitle text={t('desk.section.audit')} focus={false} />
        <HelpButton />
        {/* Up here, for what stands below the entries moves down with each page that comes. */}
        <span class="soft" role="status">
          {list.isBusy && t('audit.loading')}
        </span>
        <AuditCheck site={enrolled.site}>
          <ClearFilters filter={filter} onFilter={onFilter} />
        </AuditCheck>
      </div>
      <AuditFilters filter={filter} onFilter={onFilter} />
      {list.problem && (
        <Notice tone="again" icon="warning" title={t('audit.failed')} alert>
          <p>{problemText(list.problem)}</p>
          <button type="button" class="desk-tool" onClick={list.more}>
            {t('desk.again')}
          </button>
        </Notice>
      )}
      <AuditEntries entries={list.entries} onFilter={(next) => onFilter({ ...filter, ...next })} />
      {!list.isBusy && (
        <div class="audit-foot" role="status">
          {list.next !== null && (
            <button type="button" class="desk-tool" onClick={list.more}>
              {t('audit.older')}
            </button>
          )}
          {list.next !== null && list.searchedTo !== null && (
            <span class="soft">{t('audit.searched', { time: fullMoment(list.searchedTo) })}</span>
          )}
          {list.next === null && !list.problem && (
            <span class="soft">{t(list.entries.length === 0 ? 'audit.none' : 'audit.end')}</span>
          )}
        </div>
      )}
    </main>
  )
}

type List = {
  entries: readonly AuditRow[]
  /** What to ask before; null: that was all, or nothing was asked yet. */
  next: number | null
  searchedTo: number | null
  problem: Problem | null
  isBusy: boolean
}

const NOTHING: List = { entries: [], next: null, searchedTo: null, problem: null, isBusy: true }

/** One page is asked for in several calls where little is found: each reads a bounded part of the log. */
const CALLS_MAX = 6
const ENOUGH = 25

function useEntries(filter: AuditFilter): List & { more(): void } {
  const [list, setList] = useState<List>(NOTHING)
  const turn = useRef(0)
  const key = addressOf(filter)

  async function load(from: List): Promise<void> {
    const mine = ++turn.current
    let now: List = { ...from, isBusy: true, problem: null }
    setList(now)
    const enough = now.entries.length + ENOUGH
    for (let calls = 0; calls < CALLS_MAX && now.isBusy; calls++) {
      const read = await findInAudit(askedOf(filter, now.next))
      if (mine !== turn.current) return
      if (read.kind === 'problem') now = { ...now, problem: read.problem, isBusy: false }
      else {
        const { entries, next, searched_to } = read.value
        const all = [...now.entries, ...entries]
        const isOver = next === null || all.length >= enough || calls === CALLS_MAX - 1
        now = { ...now, entries: all, next, searchedTo: searched_to, isBusy: !isOver }
      }
      setList(now)
    }
  }

  useEffect(() => {
    if (isAskable(filter)) void load(NOTHING)
    else setList({ ...NOTHING, isBusy: false })
    return () => {
      turn.current += 1
    }
  }, [key])
  return { ...list, more: () => void load(list) }
}
