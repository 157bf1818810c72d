/** All icons: those of the first screens, and those that only later screens need. */
import { DRAWINGS, Drawing } from './first/icon.tsx'

const LATER = {
  ...DRAWINGS,
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  backspace: 'M8.5 5.5h12v13h-12L3 12l5.5-6.5ZM11.5 9.5l5 5M16.5 9.5l-5 5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 21 21',
  close: 'm6 6 12 12M18 6 6 18',
  fold: 'm5 9 7 7 7-7',
  update: 'M12 3.5v11M6.5 9.5 12 15l5.5-5.5M4.5 20h15',
  away: 'M10 4.5H4.5v15h15V14M14 4.5h5.5V10M19 5l-8.5 8.5',
  document: 'M3.5 5.5h17v13h-17zM7 10.5h3.5v4H7zM14 10.5h3.5M14 14.5h3.5',
  wheel:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM3.4 10.2l6.2 1.2M20.6 10.2l-6.2 1.2M12 14.5V21',
  camera: 'M3.5 7.5h4L9 5h6l1.5 2.5h4v11.5h-17zM12 16a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4Z',
  number: 'M5 9h15M4 15h15M10 4 8 20M16 4l-2 16',
  consent: 'M4 20.5h16M6 15.5l-1 3 3-1L18.5 7l-2-2L6 15.5Z',
  scan: 'M3.5 8V3.5H8M16 3.5h4.5V8M20.5 16v4.5H16M8 20.5H3.5V16M8 8h3v3H8zM13.5 13.5h2.5V16M8 14v2h2M14 8h2v2',
  light: 'M7 3.5h10V7l-2.5 4v9.5h-5V11L7 7V3.5ZM7 7h10M12 14v2',
  no_camera: 'M3.5 3.5l17 17M7 7.5H3.5v12h15M10 5h5l1.5 2.5h4V16M9.5 10.7a3.2 3.2 0 0 0 4.3 4.5',
  list: 'M8.5 6h12M8.5 12h12M8.5 18h12M4 6h.01M4 12h.01M4 18h.01',
  copy: 'M9 9h11v11H9zM5.5 15H4V4h11v1.5',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.3 9.3a2.8 2.8 0 1 1 3.9 2.6c-.8.4-1.2.9-1.2 1.8M12 16.8h.01',
  file: 'M6 3h8l4.5 4.5V21H6zM13.5 3v5h5M9.5 13h5.5M9.5 17h5.5',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15L6 17ZM10 21.5h4',
  install:
    'M8 2.5h8A1.5 1.5 0 0 1 17.5 4v16a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.5ZM12 7v7M9 11.5l3 3 3-3',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7l1.6-1.6',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v.01M14 20h.01M17.5 20H20v-2.5',
  computer: 'M3.5 4.5h17v11.5h-17zM8.5 20h7M12 16v4',
  sliders: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  chart: 'M4 20.5h16M7 17v-5M12 17V5.5M17 17V9',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  open: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  act: 'M13 3 5 13.5h6L10 21l9-11h-6.5L13 3Z',
  flow: 'M5 5h5v5H5zM14 14h5v5h-5zM7.5 10v4.5a2 2 0 0 0 2 2H14M14 7.5h5',
} as const

export type IconName = keyof typeof LATER

export const ICON_NAMES = Object.keys(LATER) as IconName[]

type Props = { name: IconName; size?: number }

export const Icon = ({ name, size }: Props) => (
  <Drawing name={name} path={LATER[name]} size={size} />
)
