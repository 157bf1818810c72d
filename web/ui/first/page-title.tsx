/**
 * The heading of a screen and the title of the window. After a navigation it takes the focus, so
 * that keyboard and screen reader go on where the eye does; on the first screen it does not.
 */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n/t/first.ts'

let hasNavigated = false

type Props = { text: string; id?: string; focus?: boolean; children?: ComponentChildren }

export function PageTitle({ text, id, focus = true, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (hasNavigated && focus) heading.current?.focus({ preventScroll: true })
    hasNavigated = true
  }, [focus])
  useLayoutEffect(() => {
    document.title = `${text} · ${t('app.name')}`
  }, [text])
  return (
    <h1 ref={heading} tabIndex={-1} {...(id && { id })}>
      {children ?? text}
    </h1>
  )
}
