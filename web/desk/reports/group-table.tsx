/** The figures by device or by preset, a line for each; what they are compared with stands below in small. */
import type { Figures } from '../../../shared/protocol/supervisor/statistics.ts'
import { guidanceFor } from '../../i18n/guidance.ts'
import { t } from '../../i18n/t/desk-reports.ts'
import { MEASURES, valueWords } from './figure-words.ts'
import type { Group } from './groups.ts'

/** Why, with how many, the most frequent first. */
const reasonWords = ({ reasons }: Figures): string =>
  reasons.map(({ code, count }) => `${guidanceFor(code).name} (${count})`).join(', ')

type Props<Key> = {
  id: string
  title: string
  column: string
  groups: readonly Group<Key>[]
  nameOf(key: Key): string
}

export function GroupTable<Key extends string | null>({
  id,
  title,
  column,
  groups,
  nameOf,
}: Props<Key>) {
  return (
    <div class="reports-group">
      <h2 id={id}>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, and a keyboard must reach it. */}
      <section class="desk-sheet" aria-labelledby={id} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{column}</th>
              {MEASURES.map((measure) => (
                <th key={measure} scope="col" class="number">
                  {t(`reports.${measure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ key, figures, earlier }) => (
              <tr key={key ?? ''}>
                <th scope="row">{nameOf(key)}</th>
                {MEASURES.map((measure) => (
                  <td key={measure} class="number">
                    {valueWords(figures, measure)}
                    {measure === 'failed' && figures.reasons.length > 0 && (
                      <span class="second">{reasonWords(figures)}</span>
                    )}
                    {earlier && (
                      <span class="second">
                        {t('reports.before', { value: valueWords(earlier, measure) })}
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
