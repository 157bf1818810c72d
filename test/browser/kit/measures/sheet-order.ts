/**
 * Whether a page looks the same in whatever order its style sheets came. They are fetched with the
 * screens that need them, so how somebody walked through the app decides which of them comes last.
 */
import type { Page } from 'playwright-core'

/** The addresses of a page's sheets, in the order in which they hold. */
export type Sheets = readonly string[]

export const sheetsOf = (page: Page): Promise<Sheets> =>
  page.evaluate(() => [...document.styleSheets].map(({ href }) => href ?? ''))

/** As good as any order that somebody could bring about: who won before loses now. */
export const turnedRound = ([first = '', ...later]: Sheets): Sheets => [first, ...later.reverse()]

/** What could move, hide or colour something. */
const LOOKS = [
  'display',
  'position',
  'z-index',
  'order',
  'inset',
  'margin',
  'padding',
  'gap',
  'overflow',
  'width',
  'height',
  'min-width',
  'min-height',
  'max-width',
  'max-height',
  'box-shadow',
  'flex-grow',
  'flex-shrink',
  'flex-basis',
  'flex-direction',
  'flex-wrap',
  'grid-column',
  'grid-template-columns',
  'grid-template-rows',
  'grid-row',
  'grid-auto-flow',
  'appearance',
  'align-items',
  'align-content',
  'align-self',
  'justify-content',
  'justify-items',
  'font-family',
  'font-size',
  'font-weight',
  'line-height',
  'letter-spacing',
  'text-align',
  'color',
  'background-color',
  'background-image',
  'background-position',
  'opacity',
  'cursor',
  'border-width',
  'border-style',
  'border-color',
  'border-radius',
  'white-space',
  'list-style',
  'overflow-wrap',
  'text-overflow',
  'text-decoration',
  'translate',
  'rotate',
  'outline-style',
]

/**
 * What of a page looks otherwise under any of these `orders` than as its sheets came. The elements are
 * the same ones each time, so nothing that moves by itself is taken for a difference.
 */
export const differsUnder = (page: Page, orders: readonly Sheets[]): Promise<string[]> =>
  page.evaluate(
    ({ orders, LOOKS }) => {
      const loaded = [...document.styleSheets]
      const came = loaded.map(({ href }) => href ?? '')
      const texts = loaded.map(({ cssRules }) =>
        [...cssRules].map(({ cssText }) => cssText).join(''),
      )
      const looksUnder = (order: readonly string[]): string[] => {
        document.adoptedStyleSheets = order.map((address) => {
          const copy = new CSSStyleSheet()
          copy.replaceSync(texts[came.indexOf(address)] ?? '')
          return copy
        })
        return [...document.querySelectorAll('body *')].flatMap((element) =>
          ['', '::before', '::after'].flatMap((part) => {
            const style = getComputedStyle(element, part)
            if (part && style.content === 'none') return []
            const name = `${element.localName}.${element.classList.value}${part}`
            return LOOKS.map((look) => `${name} ${look}: ${style.getPropertyValue(look)}`)
          }),
        )
      }
      for (const sheet of loaded) sheet.disabled = true
      const asTheyCame = looksUnder(came)
      const otherwise = orders.flatMap((order) =>
        looksUnder(order).filter((one, n) => one !== asTheyCame[n]),
      )
      document.adoptedStyleSheets = []
      for (const sheet of loaded) sheet.disabled = false
      return [...new Set(otherwise)]
    },
    { orders, LOOKS },
  )

/** One walk that goes from each to each: after every new one, to all the earlier ones and back. */
export const fromEachToEach = <T>([home, ...others]: readonly T[]): T[] =>
  home === undefined
    ? []
    : [
        home,
        ...others.flatMap((to, n) => [...others.slice(0, n).flatMap((by) => [to, by]), to, home]),
      ]
