/** A labelled list of which one is chosen. */
import { useId } from 'preact/hooks'

type Props<T extends string> = {
  name: string
  label: string
  value: T
  options: readonly (readonly [value: T, text: string])[]
  onValue(value: T): void
}

export function Select<T extends string>({ name, label, value, options, onValue }: Props<T>) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        name={name}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([one]) => one === currentTarget.value)
          if (chosen) onValue(chosen[0])
        }}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
