/** How the app will look with a site's colour, in one theme: as `ui/styles/tokens.css` and `ui/brand/brand.ts` have it. Pure. */
import { brandColours, type Scheme } from '../../ui/brand/brand-colour.ts'

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

/** Our own green, where the site has no colour yet. */
export const OURS = '#0d2b22'

export type Look = {
  panel: string
  onPanel: string
  signal: string
  onSignal: string
  action: string
  onAction: string
  actionLine: string
  paper: string
  surface: string
  ink: string
  soft: string
  line: string
}

const PAPERS = {
  light: { paper: '#f2f4ec', surface: '#ffffff', ink: '#12211b', soft: '#405048', line: '#ccd4c6' },
  dark: { paper: '#0b1411', surface: '#14201b', ink: '#f0f5ec', soft: '#b4c3b9', line: '#2b3c34' },
} as const

const OWN = {
  light: { panel: '#0d2b22', action: '#0d3d2e', onAction: '#ffffff' },
  dark: { panel: '#0a2019', action: '#dcf247', onAction: '#12211b' },
} as const

/** `colour`: what is typed; what is no colour yet looks like none. */
export function lookOf(colour: string | null, scheme: Scheme): Look {
  if (colour === null || !isColour(colour)) {
    const signal = { onPanel: '#f4f8ee', signal: '#dcf247', onSignal: '#12211b' }
    const { action: actionLine } = OWN[scheme]
    return { ...PAPERS[scheme], ...OWN[scheme], actionLine, ...signal }
  }
  const made = brandColours(colour, scheme)
  return { ...PAPERS[scheme], ...made, signal: made.onPanel, onSignal: made.panel }
}
