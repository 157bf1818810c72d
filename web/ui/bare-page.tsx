/** A screen of a browser that is no device, or cannot be one: the brand, and one thing to say. */
import type { ComponentChildren } from 'preact'
import { t } from '../i18n/t/first.ts'
import { Mark } from './first/mark.tsx'
import { Scroll } from './first/scroll.tsx'

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
