/**
 * What the background says (`background/words.ts`), for the files in which browsers hold words. States are
 * called as in the app's own catalogues, without the reason that stands behind some. Runs while the
 * extension is built. `%s`: the selected text, put in by the browser; `$1`: by the background.
 */
import type { Language } from '../../shared/languages.ts'
import { ar } from '../i18n/ar/first.ts'
import { de } from '../i18n/de/first.ts'
import { en } from '../i18n/en/first.ts'
import { es } from '../i18n/es/first.ts'
import { fr } from '../i18n/fr/first.ts'
import { pt } from '../i18n/pt/first.ts'
import { type BackgroundWord, STATES } from './background/words.ts'

const WORDS: Readonly<Record<Language, Readonly<Record<BackgroundWord, string>>>> = {
  en: {
    menu_create: 'New request: “%s”',
    menu_status: 'Status of “%s”',
    menu_link: 'New request for this contact',
    command_create: 'New request from the selected text',
    omnibox_default: 'Find requests: $1',
    news: 'New results: $1',
  },
  es: {
    menu_create: 'Nueva solicitud: «%s»',
    menu_status: 'Estado de «%s»',
    menu_link: 'Nueva solicitud para este contacto',
    command_create: 'Nueva solicitud con el texto seleccionado',
    omnibox_default: 'Buscar solicitudes: $1',
    news: 'Resultados nuevos: $1',
  },
  fr: {
    menu_create: 'Nouvelle demande : « %s »',
    menu_status: 'État de « %s »',
    menu_link: 'Nouvelle demande pour ce contact',
    command_create: 'Nouvelle demande à partir du texte sélectionné',
    omnibox_default: 'Rechercher des demandes : $1',
    news: 'Nouveaux résultats : $1',
  },
  de: {
    menu_create: 'Neue Anfrage: „%s“',
    menu_status: 'Status von „%s“',
    menu_link: 'Neue Anfrage für diesen Kontakt',
    command_create: 'Neue Anfrage aus dem markierten Text',
    omnibox_default: 'Anfragen suchen: $1',
    news: 'Neue Ergebnisse: $1',
  },
  pt: {
    menu_create: 'Novo pedido: “%s”',
    menu_status: 'Estado de “%s”',
    menu_link: 'Novo pedido para este contacto',
    command_create: 'Novo pedido a partir do texto selecionado',
    omnibox_default: 'Procurar pedidos: $1',
    news: 'Novos resultados: $1',
  },
  ar: {
    menu_create: 'طلب جديد: «%s»',
    menu_status: 'حالة «%s»',
    menu_link: 'طلب جديد لجهة الاتصال هذه',
    command_create: 'طلب جديد من النص المحدد',
    omnibox_default: 'البحث عن الطلبات: $1',
    news: 'نتائج جديدة: $1',
  },
}

const CATALOGUES = { en, es, fr, de, pt, ar }

/** All of one language, by the name of the message. */
export const browserWords = (language: Language): Readonly<Record<string, string>> => ({
  ...WORDS[language],
  ...Object.fromEntries(STATES.map((state) => [`phase_${state}`, stateIn(language, state)])),
})

function stateIn(language: Language, state: (typeof STATES)[number]): string {
  const words = CATALOGUES[language]
  // The reason is told on the request itself.
  if (state === 'unverified') return words['phase.unverified_yet']
  return words[`phase.${state}`]
    .replace(/\s*:\s*\{why\}$/, '')
    .replace('{place}', words['place.supervisor'])
}
