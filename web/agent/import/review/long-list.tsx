/** Rows of a list that want somebody's eye: as many as anybody goes through by hand before they see more. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../../../i18n/t/import.ts'

const AT_ONCE = 20

type Props<T> = { class: string; rows: readonly T[]; draw(row: T): VNode }

/** `draw`: one row as an item of the list, with its key. */
export function LongList<T>({ class: name, rows, draw }: Props<T>) {
  const [shown, setShown] = useState(AT_ONCE)
  const more = rows.length - shown
  return (
    <>
      <ul class={name}>{rows.slice(0, shown).map(draw)}</ul>
      {more > 0 && (
        <button type="button" class="button" onClick={() => setShown(shown + AT_ONCE)}>
          {t('import.more', { n: Math.min(more, AT_ONCE) })}
        </button>
      )}
    </>
  )
}
