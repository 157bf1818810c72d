/** The sections of the desk: one row each, fetched when first opened. */
import type { ComponentType } from 'preact'
import { LazyDevice } from '../../agent/shell/lazy.ts'
import type { enDesk } from '../../i18n/en/desk.ts'
import type { IconName } from '../../ui/icon-later.tsx'
import { laterSection } from './later-section.ts'
import { Requests } from './requests.tsx'

type SectionWords = Extract<keyof typeof enDesk, `desk.section.${string}`>

export type Section = {
  path: string
  name: SectionWords
  icon: IconName
  // biome-ignore lint/suspicious/noExplicitAny: each screen takes what it needs of what all are handed.
  screen: ComponentType<any>
}

/** In the order of the rail. */
export const SECTIONS: readonly Section[] = [
  { path: '/', name: 'desk.section.requests', icon: 'list', screen: Requests },
  {
    path: '/new',
    name: 'desk.section.new',
    icon: 'plus',
    screen: laterSection('compose', () => import('../compose/compose.tsx').then((m) => m.Compose)),
  },
  {
    path: '/devices',
    name: 'desk.section.devices',
    icon: 'phone',
    screen: laterSection('devices', () => import('../devices/devices.tsx').then((m) => m.Devices)),
  },
  {
    path: '/insight',
    name: 'desk.section.insight',
    icon: 'chart',
    screen: laterSection('insight', () => import('../insight/insight.tsx').then((m) => m.Insight)),
  },
  {
    path: '/stripe',
    name: 'desk.section.stripe',
    icon: 'eye',
    screen: laterSection('stripe', () => import('../stripe/stripe.tsx').then((m) => m.Stripe)),
  },
  {
    path: '/settings',
    name: 'desk.section.settings',
    icon: 'sliders',
    screen: laterSection('settings', () =>
      import('../settings/settings.tsx').then((m) => m.Settings),
    ),
  },
  { path: '/device', name: 'desk.section.device', icon: 'office', screen: LazyDevice },
]

/** A request belongs to the section it was opened from. */
export const isIn = ({ path }: Section, at: string): boolean =>
  path === '/' ? at === '/' || /^\/(requests|back|import)\b/.test(at) : at === path
