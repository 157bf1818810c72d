/**
 * The requests as a grid (ARIA Authoring Practices): rows of one height in blocks, and only the blocks
 * near what is seen are drawn. Ten thousand rows are some hundred empty boxes and a screenful.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../i18n/t/desk.ts'
import { BLOCK_ROWS, Block } from './block.tsx'
import { scrolled, selection } from './choice.ts'
import { createWatch, Nearness, type Watch } from './near.ts'
import { shown } from './shown.ts'
import { TableHead } from './table-head.tsx'
import { onTableKey } from './table-keys.ts'

export function Table({ openId }: { openId: string | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  const [watch, setWatch] = useState<Watch | null>(null)
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
          onKeyDown={onTableKey}
        >
          <TableHead />
          {blocks.map((block) => (
            <Block
              key={block}
              first={block * BLOCK_ROWS}
              rows={rows.slice(block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS)}
              openId={openId}
            />
          ))}
        </div>
      </div>
    </Nearness.Provider>
  )
}
