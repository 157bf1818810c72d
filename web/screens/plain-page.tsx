/** A page with one thing to say: no form, no list. */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../ui/icon.tsx'
import { PageTitle } from '../ui/page-title.tsx'

type Props = { icon: IconName; title: string; text: string; children?: ComponentChildren }

export const PlainPage = ({ icon, title, text, children }: Props) => (
  <div class="plain stack">
    <span class="tile large">
      <Icon name={icon} size={32} />
    </span>
    <PageTitle text={title} />
    <p class="soft">{text}</p>
    {children}
  </div>
)
