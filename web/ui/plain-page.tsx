/** A page with one thing to say: no form, no list. */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './first/icon.tsx'
import { PageTitle } from './first/page-title.tsx'
import type { Tone } from './tone.ts'

type Props = {
  icon: IconName
  title: string
  text: string
  tone?: Tone
  children?: ComponentChildren
}

export const PlainPage = ({ icon, title, text, tone = 'quiet', children }: Props) => (
  <div class="plain stack" data-tone={tone}>
    <span class="tile large">
      <Icon name={icon} size={32} />
    </span>
    <PageTitle text={title} />
    <p class="soft">{text}</p>
    {children}
  </div>
)
