/**
 * Rows of a list, as many as somebody scrolls to: the rest is drawn when its turn comes near, so that
 * ten thousand requests open as quickly as ten.
 */
import type { VNode } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Role } from '../../shared/protocol.ts'
import { t } from '../i18n/t.ts'
import type { Item } from '../item.ts'
import { RequestRow } from './request-row.tsx'

const PAGE_ROWS = 40
/** Few enough for one frame of a slow phone. */
const MORE_ROWS = 20

type Props = { rows: readonly Item[]; role: Role; openId: string | undefined }

export function RequestRows({ rows, role, openId }: Props) {
  const [shown, setShown] = useState(PAGE_ROWS)
  const more = useRef<HTMLButtonElement>(null)
  const isCut = rows.length > shown
  const showMore = () => setShown((n) => n + MORE_ROWS)

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

  // The same elements again tell Preact that nothing of them changed: only new rows cost anything.
  const drawn = useMemo<VNode[]>(() => [], [rows, role, openId])
  for (const item of rows.slice(drawn.length, shown))
    drawn.push(<RequestRow key={item.id} item={item} role={role} isOpen={item.id === openId} />)

  return (
    <>
      <ul class="rows">{drawn}</ul>
      {isCut && (
        <button ref={more} type="button" class="button" onClick={showMore}>
          {t('list.more')}
        </button>
      )}
    </>
  )
}
