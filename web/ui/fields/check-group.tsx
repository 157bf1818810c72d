/** Boxes that are one answer together: what is wrong with it is said when all of them are left. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { FieldError } from './field.tsx'
import { useLeft } from './use-left.ts'

type Props = {
  legend: string
  legendClass: string
  /** What it is called where its error is read out, if not by its legend. */
  label?: string
  chosen: readonly string[]
  error: string | undefined
  check(): string | undefined
  children: ComponentChildren
}

export function CheckGroup({ legend, legendClass, label = legend, chosen, check, ...rest }: Props) {
  const { wrong, leave } = useLeft(label, chosen.join(), check)
  const error = rest.error ?? wrong
  const id = useId()
  return (
    <fieldset
      aria-describedby={error ? id : undefined}
      {...(error && { 'data-wrong': true })}
      onFocusOut={leave}
    >
      <legend class={legendClass}>{legend}</legend>
      {rest.children}
      <FieldError id={id} message={error} />
    </fieldset>
  )
}
