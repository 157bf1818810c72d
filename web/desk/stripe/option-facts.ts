/** What a session or report asks of a person, option by option, as Stripe names them. Pure. */
import { t } from '../../i18n/t/desk-stripe.ts'

type Fact = readonly [name: string, value: string]

/** An option without settings of its own is there or not. */
export const optionFacts = (options: object | null, path = ''): Fact[] =>
  Object.entries(options ?? {}).flatMap(([name, value]: [string, unknown]): Fact[] => {
    const at = path === '' ? name : `${path}.${name}`
    if (value === null || value === undefined) return []
    if (typeof value !== 'object' || Array.isArray(value)) return [[label(at), words(value)]]
    return Object.keys(value).length === 0 ? [[label(at), words(true)]] : optionFacts(value, at)
  })

const label = (at: string): string => `${t('stripe.field.options')}: ${at}`

function words(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'boolean' ? t(value ? 'stripe.yes' : 'stripe.no') : String(value)
}
