/** Some rows of the table: a box of their height, which is filled while it is near what is seen. */
import { useRef } from 'preact/hooks'
import type { Item } from '../../state/request.ts'
import { useNear } from './near.ts'
import { Row } from './row.tsx'
import { activeIndex } from './shown.ts'

export const BLOCK_ROWS = 20

/** In rem, as in `frame.css`: rows grow with the text. */
const ROW_REM = 2.25

/** Blocks that are drawn before anything was watched. */
const FIRST_BLOCKS = 2

type Props = { first: number; rows: readonly Item[]; openId: string | undefined }

export function Block({ first, rows, openId }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const isNear = useNear(box, first < FIRST_BLOCKS * BLOCK_ROWS)
  // The row with the focus must not go, however far somebody scrolls.
  const hasActive = activeIndex.value >= first && activeIndex.value < first + rows.length
  const isDrawn = isNear || hasActive
  return (
    <div
      ref={box}
      class="desk-block"
      role={isDrawn ? 'rowgroup' : 'presentation'}
      style={{ blockSize: `${rows.length * ROW_REM}rem` }}
    >
      {isDrawn &&
        rows.map((item, n) => (
          <Row key={item.id} item={item} index={first + n} isOpen={item.id === openId} />
        ))}
    </div>
  )
}
