/** The few icons of this page, drawn as in `ui/first/icon.tsx`, so that the others are not fetched. */
import { Drawing } from '../ui/first/icon.tsx'

const DRAWINGS = {
  forward: 'm9.5 5 7 7-7 7',
  again: 'M4 5v5h5M4.6 10a8 8 0 1 1-.4 4.5',
  checking:
    'M3.5 8V5A1.5 1.5 0 0 1 5 3.5h3M16 3.5h3A1.5 1.5 0 0 1 20.5 5v3M20.5 16v3a1.5 1.5 0 0 1-1.5 1.5h-3M8 20.5H5A1.5 1.5 0 0 1 3.5 19v-3M7.5 12h9',
  face: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9 9.8h.01M15 9.8h.01M8.5 14.3c1.9 2.3 5.1 2.3 7 0',
  number: 'M5 9h15M4 15h15M10 4 8 20M16 4l-2 16',
  sent: 'm4 12.5 5.2 5.2L20 7',
  waiting: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7.5V12l3 2',
  stopped: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8 12h8',
  offline:
    'M3.5 3.5l17 17M8.4 13.6a6 6 0 0 1 3-1.5M5 9.8A11 11 0 0 1 8 7.9M12 6.8c2.7 0 5.1 1.1 7 3M15.3 13.4l.4.3M12 18.2h.01',
  verified: 'M20.2 9.6A8.7 8.7 0 1 1 15.6 4M8 11.6l3.6 3.6L21 5',
  erased: 'M4.5 6.5h15M9 6.5V4h6v2.5M6.5 6.5 7.5 21h9l1-14.5M10 11v5.5M14 11v5.5',
} as const

export type IconName = keyof typeof DRAWINGS

export const Icon = ({ name, size = 24 }: { name: IconName; size?: number }) => (
  <Drawing name={name} path={DRAWINGS[name]} size={size} />
)
