/**
 * Every request this device may see: in groups, what needs somebody first, or as it was searched for.
 * Part of the first screen: what need not be there to read the list is fetched by itself.
 */
import type { Role } from '../../../shared/protocol/protocol.ts'
import { GROUPS, type Group } from '../../components/first/phase-words.ts'
import { locale } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/first.ts'
import type { Item } from '../../state/request.ts'
import { draftsToCome, items } from '../../state/requests.ts'
import { Icon } from '../../ui/first/icon.tsx'
import { later } from '../../ui/first/later.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Scroll } from '../../ui/first/scroll.tsx'
import { twoPanes } from '../../ui/first/width.ts'
import { countOf, filter, found, isShown, query, scrolled } from './list-choice.ts'
import { RequestRows } from './request-rows.tsx'

export const EmptyList = later(() => import('./empty-list.tsx').then((m) => m.EmptyList))
export const NothingChosen = later(() => import('./empty-list.tsx').then((m) => m.NothingChosen))
const NothingFound = later(() => import('./list-tools.tsx').then((m) => m.NothingFound), {
  words: ['later'],
})
const ListTools = later(() => import('./list-tools.tsx').then((m) => m.ListTools))
const InstallOffer = later(
  () => import('../device/install-offer.tsx').then((m) => m.InstallOffer),
  { words: ['later'] },
)

type Props = { role: Role; openId: string | undefined }

export function RequestList({ role, openId }: Props) {
  const isEmpty = items.value.length === 0
  return (
    <section class="pane pane-list">
      <Scroll memory={scrolled}>
        {openId === undefined ? (
          <PageTitle text={t('list.title')} />
        ) : (
          <h2 class="title">{t('list.title')}</h2>
        )}
        {isEmpty ? (
          !twoPanes.value && <EmptyList />
        ) : (
          <>
            <div
              class="list-tools"
              style={{ marginBlockEnd: heightOf(filter.value === 'all' ? draftsToCome.value : 0) }}
            >
              <ListTools role={role} />
            </div>
            <Shown role={role} openId={openId} />
            {!twoPanes.value && <InstallOffer />}
          </>
        )}
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

/** Of the list of so many drafts, with its title. */
const heightOf = (drafts: number): string => `${drafts && 2.25 + drafts * 4.375}rem`

function Shown({ role, openId }: Props) {
  const isSearched = query.value === '' || found.value !== null
  const requests = (isSearched ? (found.value ?? items.value) : []).filter(isShown(filter.value))
  return (
    <>
      <p class="sr-only" role="status">
        {query.value && isSearched && t('list.found', { n: requests.length })}
      </p>
      {isSearched && requests.length === 0 && <NothingFound />}
      {GROUPS.map((group) => (
        <RowGroup
          key={`${group} ${query.value}`}
          group={group}
          rows={requests.filter(isShown(group))}
          role={role}
          openId={openId}
        />
      ))}
    </>
  )
}

function RowGroup({ group, rows, role, openId }: Props & { group: Group; rows: readonly Item[] }) {
  if (rows.length === 0) return null
  return (
    <section class="group" aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`} class="group-title">
        {t(`group.${group}`)} <span>{countOf(group, rows).toLocaleString(locale.value)}</span>
      </h2>
      <RequestRows rows={rows} role={role} openId={openId} />
    </section>
  )
}
