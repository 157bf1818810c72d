/** Lays the site's colour over our own in `ui/styles/tokens.css`, in both themes: on headers and primary buttons. */
import { brandColours } from './brand-colour.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')
let shown: string | null = null

/** `#rrggbb`; null shows our own colours. Set by script: the page's policy allows no inline styles. */
export function showBrand(colour: string | null): void {
  shown = colour
  const { style } = document.documentElement
  for (const [name, value] of Object.entries(tokens(colour)))
    value === null ? style.removeProperty(name) : style.setProperty(name, value)
}

dark.addEventListener('change', () => showBrand(shown))

function tokens(colour: string | null): Record<string, string | null> {
  const made = colour === null ? null : brandColours(colour, dark.matches ? 'dark' : 'light')
  const [panel, onPanel] = [made?.panel ?? null, made?.onPanel ?? null]
  const [action, onAction] = [made?.action ?? null, made?.onAction ?? null]
  return {
    '--spruce': panel,
    '--spruce-raised': panel,
    '--on-signal': panel,
    '--on-spruce': onPanel,
    '--on-spruce-soft': onPanel,
    '--signal': onPanel,
    '--action': action,
    '--action-line': made?.actionLine ?? null,
    '--action-hover': action,
    '--on-action': onAction,
  }
}
