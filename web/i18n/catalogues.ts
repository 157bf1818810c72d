/** Where the words are: by part, then by language, each in a file that is fetched when needed. */
import type { Language } from '../../shared/languages.ts'
import { EXTENSION_WORDS } from './extension-catalogues.ts'
import { FIRST_CATALOGUES } from './first/catalogues.ts'
import { GUIDANCE_WORDS, TICKET_PAGE_WORDS } from './ticket-catalogues.ts'
import type { Catalogue } from './words.ts'

type Load = () => Promise<Catalogue>

/**
 * `first` is what the first screens say, `enrol` the first meeting, `later` all else of the app,
 * `guidance` what to do about a failed check, `draft` what is said of drafts, `handover`
 * what is said when the device changes hands, `import` what the import of
 * lists says, `kiosk` what only a kiosk says, `help` and
 * `kioskHelp` what helps those who work with either, `desk` what only a
 * supervisor's desk does (`devices` … each a section of it), `extension` what only the panel of the extension says, `v` the page behind a ticket's link.
 */
export type Part =
  | 'first'
  | 'enrol'
  | 'later'
  | 'guidance'
  | 'draft'
  | 'handover'
  | 'import'
  | 'help'
  | 'kiosk'
  | 'kioskHelp'
  | 'desk'
  | 'devices'
  | 'compose'
  | 'settings'
  | 'stripe'
  | 'reports'
  | 'desk_help'
  | 'audit'
  | 'alerts'
  | 'start'
  | 'extension'
  | 'v'

/** A part that nobody has translated yet. */
const english = (load: Load): Readonly<Record<Language, Load>> => ({
  en: load,
  es: load,
  fr: load,
  de: load,
  pt: load,
  ar: load,
})

export const CATALOGUES: Readonly<Record<Part, Readonly<Record<Language, Load>>>> = {
  ...FIRST_CATALOGUES,
  later: {
    en: () => import('./en/later.ts').then((m) => m.enLater),
    es: () => import('./es/later.ts').then((m) => m.esLater),
    fr: () => import('./fr/later.ts').then((m) => m.frLater),
    de: () => import('./de/later.ts').then((m) => m.deLater),
    pt: () => import('./pt/later.ts').then((m) => m.ptLater),
    ar: () => import('./ar/later.ts').then((m) => m.arLater),
  },
  guidance: GUIDANCE_WORDS,
  draft: {
    en: () => import('./en/draft.ts').then((m) => m.enDraft),
    es: () => import('./es/draft.ts').then((m) => m.esDraft),
    fr: () => import('./fr/draft.ts').then((m) => m.frDraft),
    de: () => import('./de/draft.ts').then((m) => m.deDraft),
    pt: () => import('./pt/draft.ts').then((m) => m.ptDraft),
    ar: () => import('./ar/draft.ts').then((m) => m.arDraft),
  },
  handover: {
    en: () => import('./en/handover.ts').then((m) => m.enHandover),
    es: () => import('./es/handover.ts').then((m) => m.esHandover),
    fr: () => import('./fr/handover.ts').then((m) => m.frHandover),
    de: () => import('./de/handover.ts').then((m) => m.deHandover),
    pt: () => import('./pt/handover.ts').then((m) => m.ptHandover),
    ar: () => import('./ar/handover.ts').then((m) => m.arHandover),
  },
  import: {
    en: () => import('./en/import.ts').then((m) => m.enImport),
    es: () => import('./es/import.ts').then((m) => m.esImport),
    fr: () => import('./fr/import.ts').then((m) => m.frImport),
    de: () => import('./de/import.ts').then((m) => m.deImport),
    pt: () => import('./pt/import.ts').then((m) => m.ptImport),
    ar: () => import('./ar/import.ts').then((m) => m.arImport),
  },
  kiosk: {
    en: () => import('./en/kiosk.ts').then((m) => m.enKiosk),
    es: () => import('./es/kiosk.ts').then((m) => m.esKiosk),
    fr: () => import('./fr/kiosk.ts').then((m) => m.frKiosk),
    de: () => import('./de/kiosk.ts').then((m) => m.deKiosk),
    pt: () => import('./pt/kiosk.ts').then((m) => m.ptKiosk),
    ar: () => import('./ar/kiosk.ts').then((m) => m.arKiosk),
  },
  help: {
    en: () => import('./en/help.ts').then((m) => m.enHelp),
    es: () => import('./es/help.ts').then((m) => m.esHelp),
    fr: () => import('./fr/help.ts').then((m) => m.frHelp),
    de: () => import('./de/help.ts').then((m) => m.deHelp),
    pt: () => import('./pt/help.ts').then((m) => m.ptHelp),
    ar: () => import('./ar/help.ts').then((m) => m.arHelp),
  },
  kioskHelp: {
    en: () => import('./en/kiosk-help.ts').then((m) => m.enKioskHelp),
    es: () => import('./es/kiosk-help.ts').then((m) => m.esKioskHelp),
    fr: () => import('./fr/kiosk-help.ts').then((m) => m.frKioskHelp),
    de: () => import('./de/kiosk-help.ts').then((m) => m.deKioskHelp),
    pt: () => import('./pt/kiosk-help.ts').then((m) => m.ptKioskHelp),
    ar: () => import('./ar/kiosk-help.ts').then((m) => m.arKioskHelp),
  },
  desk: english(() => import('./en/desk.ts').then((m) => m.enDesk)),
  compose: english(() => import('./en/desk-compose.ts').then((m) => m.enDeskCompose)),
  settings: english(() => import('./en/desk-settings.ts').then((m) => m.enDeskSettings)),
  stripe: english(() => import('./en/desk-stripe.ts').then((m) => m.enDeskStripe)),
  reports: english(() => import('./en/desk-reports.ts').then((m) => m.enDeskReports)),
  devices: english(() => import('./en/desk-devices.ts').then((m) => m.enDeskDevices)),
  desk_help: english(() => import('./en/desk-help.ts').then((m) => m.enDeskHelp)),
  audit: english(() => import('./en/desk-audit.ts').then((m) => m.enDeskAudit)),
  alerts: english(() => import('./en/desk-alerts.ts').then((m) => m.enDeskAlerts)),
  start: english(() => import('./en/desk-start.ts').then((m) => m.enDeskStart)),
  extension: EXTENSION_WORDS,
  v: TICKET_PAGE_WORDS,
}
