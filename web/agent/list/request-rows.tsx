/**
 * Rows of a list, as many as somebody scrolls to: the rest is drawn when its turn comes near, so that
 * ten thousand requests open as quickly as ten. They stand in blocks: one out of sight costs the
 * browser nothing, and one in which nothing changed costs us nothing.
 */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { t } from '../../i18n/t/first.ts'
import type { Item } from '../../state/request.ts'
import { RequestRow } from './request-row.tsx'

/** Few enough for one frame of a slow phone. */
const BLOCK_ROWS = 20
const FIRST_BLOCKS = 2

/** What a row is high, in rem, until it was drawn once. */
const ROW_REM = 4.5

type Props = { rows: readonly Item[]; role: Role; openId: string | undefined }

export function RequestRows({ rows, role, openId }: Props) {
  const [shown, setShown] = useState(FIRST_BLOCKS)
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
            {...{ role, openId }}
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

/** The same row makes the same item (`item.ts`). */
const isSame = (a: Props, b: Props): boolean =>
  a.role === b.role &&
  a.openId === b.openId &&
  a.rows.length === b.rows.length &&
  a.rows.every((item, n) => item === b.rows[n])
