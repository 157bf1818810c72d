/** The table behind a picture: always there for a screen reader, and for everybody who asks. */
import { useState } from 'preact/hooks'
import { t } from '../../i18n/t/desk-reports.ts'

type Props = {
  caption: string
  columns: readonly string[]
  /** The first cell names its row. */
  rows: readonly (readonly (string | number)[])[]
}

export function Numbers({ caption, columns, rows }: Props) {
  const [isShown, setShown] = useState(false)
  return (
    <>
      <div>
        <button
          type="button"
          class="desk-tool"
          aria-expanded={isShown}
          aria-label={`${t(isShown ? 'reports.numbers_hide' : 'reports.numbers_show')}: ${caption}`}
          onClick={() => setShown(!isShown)}
        >
          {t(isShown ? 'reports.numbers_hide' : 'reports.numbers_show')}
        </button>
      </div>
      <section
        class={isShown ? 'desk-sheet' : 'sr-only'}
        aria-label={t('reports.numbers_of', { caption })}
        tabIndex={isShown ? 0 : undefined}
      >
        <table>
          <caption class="sr-only">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, n) => (
                <th key={column} scope="col" class={n > 0 ? 'number' : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, n) => (
                  <td key={columns[n + 1]} class="number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
