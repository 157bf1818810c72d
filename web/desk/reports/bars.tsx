/** Names with their counts, each as a bar beside the longest. */
import { Numbers } from './numbers.tsx'

type Bar = { name: string; count: number }
type Props = { bars: readonly Bar[]; caption: string; columns: readonly [string, string] }

export function Bars({ bars, caption, columns }: Props) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <>
      <ul class="reports-bars" aria-hidden="true">
        {bars.map(({ name, count }) => (
          <li key={name}>
            <span>{name}</span>
            <strong>{count}</strong>
            <svg
              class="reports-bar"
              aria-hidden="true"
              viewBox={`0 0 ${most} 1`}
              preserveAspectRatio="none"
            >
              <rect width={count} height="1" />
            </svg>
          </li>
        ))}
      </ul>
      <Numbers
        caption={caption}
        columns={columns}
        rows={bars.map((bar) => [bar.name, bar.count])}
      />
    </>
  )
}
