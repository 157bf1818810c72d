/** A box that says something happened or matters here; `alert` has it read out when it appears. */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './first/icon.tsx'

/** What a colour stands for. Never the only sign: an icon and words say the same. */
export type Tone = 'saved' | 'safe' | 'waiting' | 'checking' | 'good' | 'again' | 'bad' | 'quiet'

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
