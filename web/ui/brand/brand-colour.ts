/**
 * A site's colour made readable. Whatever a supervisor picks, text on it and buttons of it keep the
 * contrast of WCAG 2.2 (1.4.3, 1.4.11): it is darkened or lightened in steps until they do. Pure.
 */

export type Scheme = 'light' | 'dark'

/**
 * `#rrggbb` each. `panel` fills a screen or a header, `action` is a button on the page's paper, and
 * `actionLine` goes around it, so that a button as light as paper has an edge.
 */
type BrandColours = {
  panel: string
  onPanel: string
  action: string
  onAction: string
  actionLine: string
}

/** The lightest and the darkest that a button is laid on (`ui/styles/tokens.css`: sunken, surface). */
const PAPERS: Record<Scheme, readonly [string, string]> = {
  light: ['#ffffff', '#e7ebdf'],
  dark: ['#0b1411', '#1c2b25'],
}
const [LIGHT, DARK] = ['#ffffff', '#0b1411']

const TEXT = 4.5
const SHAPE = 3
const FILLED = 1.5
const LARGE_PANEL = 7

export function brandColours(colour: string, scheme: Scheme): BrandColours {
  const on = contrast(colour, LIGHT) >= contrast(colour, DARK) ? LIGHT : DARK
  const toward = (least: number) => until(colour, away(on), (one) => contrast(one, on) >= least)
  const own = toward(TEXT)
  // On dark paper a dark button would look like those beside it that are only a line.
  const isLost = scheme === 'dark' && contrast(own, PAPERS.dark[1]) < FILLED
  const [action, onAction] = isLost ? [on, own] : [own, on]
  const isSeen = (one: string) => PAPERS[scheme].every((paper) => contrast(one, paper) >= SHAPE)
  const actionLine = until(action, scheme === 'light' ? '#000000' : '#ffffff', isSeen)
  return { panel: toward(LARGE_PANEL), onPanel: on, action, onAction, actionLine }
}

const away = (from: string): string => (from === LIGHT ? '#000000' : '#ffffff')

const STEPS = 50

/** Mixes in more and more of `to`; at the end it is `to`. */
function until(colour: string, to: string, isEnough: (colour: string) => boolean): string {
  for (let step = 0; step < STEPS; step++) {
    const mixed = mix(colour, to, step / STEPS)
    if (isEnough(mixed)) return mixed
  }
  return to
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

function mix(colour: string, to: string, share: number): string {
  const goal = channels(to)
  const mixed = channels(colour).map((c, i) => Math.round(c + ((goal[i] ?? 0) - c) * share))
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`
}

/** WCAG 2.2, relative luminance and contrast ratio: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((c) => {
    const s = c / 255
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
