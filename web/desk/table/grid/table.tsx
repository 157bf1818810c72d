/**
 * The requests as a grid (ARIA Authoring Practices): rows of one height in blocks, and only the blocks
 * near what is seen are drawn. Ten thousand rows are some hundred empty boxes and a screenful.
 */
import { computed, signal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../i18n/t/desk.ts'
import type { Item } from '../../../state/request.ts'
import { scrolled, selection } from '../choice.ts'
import { activeIndex, shown } from '../shown.ts'
import { columnWidths } from './column-widths.ts'
import { createWatch, Nearness, useNear, type Watch } from './near.ts'
import { Row } from './row.tsx'
import { rowLayout } from './row-layout.ts'
import { TableHead } from './table-head.tsx'
import { onTableKey } from './table-keys.ts'

const BLOCK_ROWS = 20

/** In rem, as in `frame.css`: rows grow with the text. */
const ROW_REM = 2.25

/** Blocks that are drawn before anything was watched. */
const FIRST_BLOCKS = 2

/** In rem, what a sheet of A4 has between the margins of a browser. */
const PAPER = 44

/** In rem: what a row has. */
const room = signal(0)

const layout = computed(() => rowLayout(columnWidths.value, room.value))

export function Table({ openId }: { openId: string | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  const [watch, setWatch] = useState<Watch | null>(null)
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    if (!box.current) return
    const nearness = createWatch(box.current)
    setWatch(() => nearness.watch)
    return nearness.end
  }, [])
  useLayoutEffect(() => {
    const { current: element } = box
    if (!element) return
    element.scrollTop = scrolled.top
    return () => {
      scrolled.top = element.scrollTop
    }
  }, [])

  useLayoutEffect(() => {
    const { current: element } = box
    if (!element) return
    const measure = () => {
      const { fontSize } = getComputedStyle(document.documentElement)
      room.value = element.clientWidth / Number.parseFloat(fontSize)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // On paper nothing scrolls: all rows are drawn, as wide as the sheet.
    const print = () => {
      setPrinting(true)
      room.value = PAPER
    }
    const printed = () => {
      setPrinting(false)
      measure()
    }
    addEventListener('beforeprint', print)
    addEventListener('afterprint', printed)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', print)
      removeEventListener('afterprint', printed)
    }
  }, [])

  const rows = shown.value
  const blocks = Array.from({ length: Math.ceil(rows.length / BLOCK_ROWS) }, (_, n) => n)
  return (
    <Nearness.Provider value={watch}>
      <div ref={box} class="desk-scroll">
        {/* biome-ignore lint/a11y/useSemanticElements: a table of boxes that come and go is no table. */}
        <div
          class="desk-table"
          role="grid"
          aria-label={t('desk.table')}
          aria-rowcount={rows.length + 1}
          aria-multiselectable="true"
          data-choosing={selection.value.chosen.size > 0}
          data-columns={layout.value.shown.join(' ')}
          data-short={layout.value.isShort}
          style={{ '--columns': layout.value.template }}
          onKeyDown={onTableKey}
        >
          <TableHead />
          {blocks.map((block) => (
            <Block
              key={block}
              first={block * BLOCK_ROWS}
              rows={rows.slice(block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS)}
              openId={openId}
              isPrinting={isPrinting}
            />
          ))}
        </div>
      </div>
    </Nearness.Provider>
  )
}

type BlockProps = {
  first: number
  rows: readonly Item[]
  openId: string | undefined
  isPrinting: boolean
}

/** A box of the height of its rows, which is filled while it is near what is seen. */
function Block({ first, rows, openId, isPrinting }: BlockProps) {
  const box = useRef<HTMLDivElement>(null)
  const isNear = useNear(box, first < FIRST_BLOCKS * BLOCK_ROWS)
  // The row with the focus must not go, however far somebody scrolls.
  const hasActive = activeIndex.value >= first && activeIndex.value < first + rows.length
  const isDrawn = isNear || hasActive || isPrinting
  return (
    <div
      ref={box}
      class="desk-block"
      role={isDrawn ? 'rowgroup' : 'presentation'}
      style={{ blockSize: isPrinting ? 'auto' : `${rows.length * ROW_REM}rem` }}
    >
      {isDrawn &&
        rows.map((item, n) => (
          <Row key={item.id} item={item} index={first + n} isOpen={item.id === openId} />
        ))}
    </div>
  )
}
