/** A box that says something happened or matters here; `alert` has it read out when it appears. */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './first/icon.tsx'
import type { Tone } from './tone.ts'

type Props = {
  tone: Tone
  icon: IconName
  title?: string
  alert?: boolean
  children?: ComponentChildren
}

export const Notice = ({ tone, icon, title, alert = false, children }: Props) => (
  <div class="notice" data-tone={tone} role={alert ? 'alert' : undefined}>
    <Icon name={icon} />
    <div>
      {title && <strong>{title}</strong>}
      {children && <div>{children}</div>}
    </div>
  </div>
)
