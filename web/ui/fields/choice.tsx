/** Things to choose from, as targets of a whole card or line: one of several, or each by itself. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon, type IconName } from '../icon-later.tsx'

type CardProps = {
  group: string
  value: string
  chosen: string
  onChoose(value: string): void
  icon: IconName
  title: string
  explains: string
}

export function RadioCard({ group, value, chosen, onChoose, icon, title, explains }: CardProps) {
  const id = useId()
  return (
    <label class="card-choice">
      <input
        type="radio"
        name={group}
        value={value}
        checked={chosen === value}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-explains`}
        onChange={() => onChoose(value)}
      />
      <span class="tile">
        <Icon name={icon} />
      </span>
      <span>
        <span id={`${id}-title`} class="choice-title">
          <bdi>{title}</bdi>
        </span>
        <span id={`${id}-explains`} class="choice-text">
          <bdi>{explains}</bdi>
        </span>
      </span>
    </label>
  )
}

type CheckProps = {
  name: string
  checked: boolean
  onChecked(checked: boolean): void
  children: ComponentChildren
}

export const Check = ({ name, checked, onChecked, children }: CheckProps) => (
  <label class="check">
    <input
      type="checkbox"
      name={name}
      checked={checked}
      onChange={(event) => onChecked(event.currentTarget.checked)}
    />
    {children}
  </label>
)
