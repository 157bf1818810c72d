/** Pages with one thing to say: no form, no list. */
import type { ComponentChildren } from 'preact'
import { t } from '../i18n/t/first.ts'
import { Icon, type IconName } from './first/icon.tsx'
import { Mark } from './first/mark.tsx'
import { PageTitle } from './first/page-title.tsx'
import { Scroll } from './first/scroll.tsx'
import type { Tone } from './notice.tsx'

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

/** The screen of a browser that is no device, or cannot be one now: the brand, and what is said below it. */
export const BarePage = ({ children }: { children: ComponentChildren }) => (
  <div class="app">
    <header class="header">
      <span class="brand">
        <Mark />
        {t('app.name')}
      </span>
    </header>
    <main class="screen">
      <Scroll>{children}</Scroll>
    </main>
  </div>
)
