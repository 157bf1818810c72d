/**
 * Our own icons: 24 × 24, drawn with one round pen. Always decoration: the words beside them carry
 * the meaning. These are the ones of the first screens; all others are in `icon-later.tsx`.
 */
export const DRAWINGS = {
  phone:
    'M8 2.5h8a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.5ZM11 18.5h2',
  office: 'M3.5 21h17M5.5 21V9l6.5-5.5L18.5 9v12M9 14.2l2.2 2.2 4-4.4',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 21c.6-4.2 3.6-6.5 7.5-6.5s6.9 2.3 7.5 6.5',
  checking:
    'M3.5 8V5A1.5 1.5 0 0 1 5 3.5h3M16 3.5h3A1.5 1.5 0 0 1 20.5 5v3M20.5 16v3a1.5 1.5 0 0 1-1.5 1.5h-3M8 20.5H5A1.5 1.5 0 0 1 3.5 19v-3M7.5 12h9',
  verified: 'M20.2 9.6A8.7 8.7 0 1 1 15.6 4M8 11.6l3.6 3.6L21 5',
  again: 'M4 5v5h5M4.6 10a8 8 0 1 1-.4 4.5',
  refused: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9 9l6 6M15 9l-6 6',
  stopped: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8 12h8',
  erased: 'M4.5 6.5h15M9 6.5V4h6v2.5M6.5 6.5 7.5 21h9l1-14.5M10 11v5.5M14 11v5.5',
  plus: 'M12 5v14M5 12h14',
  menu: 'M4 7h16M4 12h16M4 17h16',
  forward: 'm9.5 5 7 7-7 7',
  back: 'm14.5 5-7 7 7 7',
  sent: 'm4 12.5 5.2 5.2L20 7',
  sending: 'M12 20V5M5.5 11 12 4.5l6.5 6.5',
  offline:
    'M3.5 3.5l17 17M8.4 13.6a6 6 0 0 1 3-1.5M5 9.8A11 11 0 0 1 8 7.9M12 6.8c2.7 0 5.1 1.1 7 3M15.3 13.4l.4.3M12 18.2h.01',
  waiting: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7.5V12l3 2',
  warning: 'M12 4 2.8 20h18.4L12 4ZM12 10v4.5M12 17.3h.01',
  lock: 'M6 11h12v9.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  face: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9 9.8h.01M15 9.8h.01M8.5 14.3c1.9 2.3 5.1 2.3 7 0',
  otherwise: 'M4 20V6.5h9l1.5 2H20v8h-6.5l-1.5-2H4',
} as const

export type IconName = keyof typeof DRAWINGS

/** What points along the line of writing, and so the other way where that runs from the right. */
const POINTING: ReadonlySet<string> = new Set(['forward', 'back', 'away'])

type DrawingProps = { name: string; path: string; size?: number | undefined }

export const Drawing = ({ name, path, size = 24 }: DrawingProps) => (
  <svg
    class={POINTING.has(name) ? 'pointing' : undefined}
    // In rem, which SVG's own attributes do not know everywhere: icons grow with the text.
    style={{ '--size': `${size / 16}rem` }}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={path} />
  </svg>
)

type Props = { name: IconName; size?: number }

export const Icon = ({ name, size }: Props) => (
  <Drawing name={name} path={DRAWINGS[name]} size={size} />
)
