/** The sections of the desk: one row each, fetched when first opened. */
import type { ComponentType } from 'preact'
import type { enDesk } from '../../i18n/en/desk.ts'
import { later } from '../../ui/first/later.tsx'
import type { IconName } from '../../ui/icon-later.tsx'
import { Requests } from './requests.tsx'

type NameIn<Key> = Key extends `desk.section.${infer Name}` ? Name : never

export type SectionName = NameIn<keyof typeof enDesk>

export type Section = {
  path: string
  name: `desk.section.${SectionName}`
  icon: IconName
  /** Null: one that a phone has, too, and that the desk is handed. */
  // biome-ignore lint/suspicious/noExplicitAny: each screen takes what it needs of what all are handed.
  screen: ComponentType<any> | null
}

export const DeskNew = later(() => import('../compose/compose.tsx').then((m) => m.ComposeNew), {
  words: ['compose', 'draft'],
})

/** In the order of the rail. */
export const SECTIONS: readonly Section[] = [
  { path: '/', name: 'desk.section.requests', icon: 'list', screen: Requests },
  {
    path: '/new',
    name: 'desk.section.new',
    icon: 'plus',
    screen: DeskNew,
  },
  {
    path: '/devices',
    name: 'desk.section.devices',
    icon: 'phone',
    screen: later(() => import('../devices/devices.tsx').then((m) => m.Devices), {
      words: ['devices'],
    }),
  },
  {
    path: '/reports',
    name: 'desk.section.reports',
    icon: 'chart',
    screen: later(() => import('../reports/reports.tsx').then((m) => m.Reports), {
      words: ['reports'],
    }),
  },
  {
    path: '/audit',
    name: 'desk.section.audit',
    icon: 'file',
    screen: later(() => import('../audit/audit.tsx').then((m) => m.Audit), {
      words: ['audit'],
    }),
  },
  {
    path: '/stripe',
    name: 'desk.section.stripe',
    icon: 'eye',
    screen: later(() => import('../stripe/stripe.tsx').then((m) => m.Stripe), {
      words: ['stripe'],
    }),
  },
  {
    path: '/settings',
    name: 'desk.section.settings',
    icon: 'sliders',
    screen: later(() => import('../settings/settings.tsx').then((m) => m.Settings), {
      words: ['settings'],
    }),
  },
  { path: '/device', name: 'desk.section.device', icon: 'computer', screen: null },
]

/** A request belongs to the section it was opened from. */
export const isIn = ({ path }: Section, at: string): boolean =>
  path === '/'
    ? at === '/' || /^\/(requests|back|import)\b/.test(at)
    : at === path || at.startsWith(`${path}/`)

/** Whatever belongs to none belongs to the table. */
export function sectionAt(at: string): SectionName {
  const section = SECTIONS.find((one) => isIn(one, at))
  return section ? (section.name.slice('desk.section.'.length) as SectionName) : 'requests'
}
