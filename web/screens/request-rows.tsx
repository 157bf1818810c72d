/**
 * Rows of a list, as many as somebody scrolls to: the rest is drawn when its turn comes near, so that
 * ten thousand requests open as quickly as ten.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Role } from '../../shared/protocol.ts'
import { t } from '../i18n/t.ts'
import type { Item } from '../item.ts'
import { RequestRow } from './request-row.tsx'

const PAGE_ROWS = 40

type Props = { rows: readonly Item[]; role: Role; openId: string | undefined }

export function RequestRows({ rows, role, openId }: Props) {
  const [shown, setShown] = useState(PAGE_ROWS)
  const more = useRef<HTMLButtonElement>(null)
  const isCut = rows.length > shown
  const showMore = () => setShown((n) => n + PAGE_ROWS)

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
      <ul class="rows">
        {rows.slice(0, shown).map((item) => (
          <RequestRow key={item.id} item={item} role={role} isOpen={item.id === openId} />
        ))}
      </ul>
      {isCut && (
        <button ref={more} type="button" class="button" onClick={showMore}>
          {t('list.more')}
        </button>
      )}
    </>
  )
}
