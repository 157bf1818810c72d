/** Names and values, one below the other. */
import type { ComponentChildren } from 'preact'

type Fact = readonly [name: string, value: ComponentChildren]

export const FactList = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          <bdi>{value}</bdi>
        </dd>
      </div>
    ))}
  </dl>
)
