/** Every request this device may see, in four groups, what needs somebody first. */
import { useState } from 'preact/hooks'
import type { Role } from '../../shared/protocol.ts'
import { t } from '../i18n/t.ts'
import type { Item } from '../item.ts'
import { items } from '../state.ts'
import { Icon } from '../ui/icon.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { Scroll } from '../ui/scroll.tsx'
import { twoPanes } from '../ui/width.ts'
import { EmptyList } from './empty-list.tsx'
import { type Group, LOOKS } from './phase-words.ts'
import { RequestRow } from './request-row.tsx'

const GROUPS: readonly Group[] = ['attention', 'unsent', 'progress', 'done']

/** Whatever the office did not take needs somebody, wherever the request itself stands. */
const groupOf = ({ refusal, state }: Item): Group =>
  refusal ? 'attention' : LOOKS[state.phase].group

/** Rows that are drawn at once: ten thousand would make the screen wait. */
const PAGE_ROWS = 50

type Props = { role: Role; openId: string | undefined }

export function RequestList({ role, openId }: Props) {
  const inGroup = (group: Group) => items.value.filter((item) => groupOf(item) === group)
  return (
    <section class="pane pane-list">
      <Scroll>
        {openId === undefined ? (
          <PageTitle text={t('list.title')} />
        ) : (
          <h2 class="title">{t('list.title')}</h2>
        )}
        {items.value.length === 0 && !twoPanes.value && <EmptyList />}
        {GROUPS.map((group) => (
          <RowGroup key={group} group={group} rows={inGroup(group)} role={role} openId={openId} />
        ))}
      </Scroll>
      <div class="dock">
        <a class="button primary" href="/new">
          <Icon name="plus" />
          {t('list.new')}
        </a>
      </div>
    </section>
  )
}

type GroupProps = Props & { group: Group; rows: readonly Item[] }

function RowGroup({ group, rows, role, openId }: GroupProps) {
  const [shown, setShown] = useState(PAGE_ROWS)
  if (rows.length === 0) return null
  return (
    <section class="group" aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`} class="group-title">
        {t(`group.${group}`)} <span>{rows.length}</span>
      </h2>
      <ul class="rows">
        {rows.slice(0, shown).map((item) => (
          <RequestRow key={item.id} item={item} role={role} isOpen={item.id === openId} />
        ))}
      </ul>
      {rows.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + PAGE_ROWS)}>
          {t('list.more')}
        </button>
      )}
    </section>
  )
}
