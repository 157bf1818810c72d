/**
 * Rows of a list, as many as somebody scrolls to: the rest is drawn when its turn comes near, so that
 * ten thousand requests open as quickly as ten. They stand in blocks: one out of sight costs the
 * browser nothing, and one in which nothing changed costs us nothing.
 */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { itemWords, lookOf } from '../../components/first/phase-words.ts'
import { presetName } from '../../components/first/preset-name.ts'
import { moment } from '../../i18n/first/times.ts'
import { t } from '../../i18n/t/first.ts'
import type { Item } from '../../state/request.ts'
import { Icon } from '../../ui/first/icon.tsx'
import { rowNote } from './list-choice.ts'

/** Few enough for one frame of a slow phone. */
const BLOCK_ROWS = 20
/** Of one section, before anybody scrolls. */
export const FIRST_ROWS = 40

/** What a row is high, in rem, until it was drawn once. */
const ROW_REM = 5.75

type Props = { rows: readonly Item[]; role: Role; openId: string | undefined }

export function RequestRows({ rows, role, openId }: Props) {
  const [shown, setShown] = useState(FIRST_ROWS / BLOCK_ROWS)
  const more = useRef<HTMLButtonElement>(null)
  const blocks = Math.ceil(rows.length / BLOCK_ROWS)
  const isCut = blocks > shown
  const showMore = () => setShown((n) => n + 1)

  // The button is there for the keyboard; whoever scrolls never meets it.
  useEffect(() => {
    const { current: button } = more
    if (!button) return
    const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && showMore(), {
      root: button.closest('.scroll'),
      rootMargin: '1200px',
    })
    near.observe(button)
    return () => near.disconnect()
  }, [shown, isCut])

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a list element holds no blocks, only its items. */}
      <div class="rows" role="list">
        {Array.from({ length: Math.min(blocks, shown) }, (_, n) => (
          <Block
            key={n}
            rows={rows.slice(n * BLOCK_ROWS, (n + 1) * BLOCK_ROWS)}
            role={role}
            openId={openId}
          />
        ))}
      </div>
      {isCut && (
        <button ref={more} type="button" class="button" onClick={showMore}>
          {t('list.more')}
        </button>
      )}
    </>
  )
}

function Block(props: Props) {
  const { rows, role, openId } = props
  // Rows say the time alone for today, so that they are others tomorrow.
  const today = new Date().toDateString()
  const last = useRef<{ props: Props; today: string; drawn: VNode } | null>(null)
  if (last.current?.today === today && isSame(last.current.props, props)) return last.current.drawn
  const drawn = (
    <div
      class="row-block"
      role="none"
      style={{ containIntrinsicBlockSize: `auto ${rows.length * ROW_REM}rem` }}
    >
      {rows.map((item) => (
        <RequestRow key={item.id} item={item} role={role} isOpen={item.id === openId} />
      ))}
    </div>
  )
  // The same element again tells Preact that nothing in it changed.
  last.current = { props, today, drawn }
  return drawn
}

/** A request that did not change stays the same item (`state/requests.ts`). */
const isSame = (a: Props, b: Props): boolean =>
  a.role === b.role &&
  a.openId === b.openId &&
  a.rows.length === b.rows.length &&
  a.rows.every((item, n) => item === b.rows[n])

type RowProps = { item: Item; role: Role; isOpen: boolean }

/** One request: what it is, where it stands, since when, what is asked. */
export function RequestRow({ item, role, isOpen }: RowProps) {
  const { tone, icon } = lookOf(item)
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands in a block of the list.
    <div role="listitem">
      <a
        class="row"
        href={`/requests/${item.id}`}
        data-tone={tone}
        aria-current={isOpen ? 'page' : undefined}
      >
        <span class="tile">
          <Icon name={icon} />
        </span>
        <bdi class="row-reference">{item.reference}</bdi>
        <time class="row-time" dateTime={new Date(item.changedAt).toISOString()}>
          {moment(item.changedAt)}
        </time>
        <span class="row-phase">
          {itemWords(item, role)}
          {rowNote.value?.(item)}
        </span>
        <bdi class="row-more">{presetName(item.preset)}</bdi>
        {item.unsent && item.state.phase !== 'queued' && (
          <span class="row-more">
            {t(item.isRemoving ? 'list.deletion_unsent' : 'list.change_unsent')}
          </span>
        )}
        {item.refusal && item.state.phase !== 'refused' && (
          <span class="row-more">{t('list.change_refused')}</span>
        )}
      </a>
    </div>
  )
}
