/** All icons: those of the first screens, and those that only later screens need. */
import { DRAWINGS, Drawing } from './first/icon.tsx'

const LATER = {
  ...DRAWINGS,
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  backspace: 'M8.500 5.500h12v13h-12L3 12l5.500-6.500ZM11.500 9.500l5 5M16.500 9.500l-5 5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 21 21',
  close: 'm6 6 12 12M18 6 6 18',
  fold: 'm5 9 7 7 7-7',
  update: 'M12 3.500v11M6.5 9.5 12 15l5.5-5.500M4.5 20h15',
  away: 'M10 4.500H4.500v15h15V14M14 4.500h5.500V10M19 5l-8.5 8.5',
  document: 'M3.5 5.500h17v13h-17zM7 10.500h3.500v4H7zM14 10.500h3.500M14 14.500h3.5',
  wheel:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM3.4 10.2l6.2 1.2M20.6 10.2l-6.2 1.2M12 14.5V21',
  camera:
    'M3.5 7.500h4L9 5h6l1.5 2.500h4v11.500h-17zM12 16a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.400Z',
  number: 'M5 9h15M4 15h15M10 4 8 20M16 4l-2 16',
  consent: 'M4 20.500h16M6 15.500l-1 3 3-1L18.5 7l-2-2L6 15.500Z',
  scan: 'M3.5 8V3.500H8M16 3.500h4.500V8M20.500 16v4.500H16M8 20.500H3.500V16M8 8h3v3H8zM13.500 13.500h2.500V16M8 14v2h2M14 8h2v2',
  light: 'M7 3.500h10V7l-2.500 4v9.500h-5V11L7 7V3.500ZM7 7h10M12 14v2',
  no_camera:
    'M3.500 3.500l17 17M7 7.500H3.500v12h15M10 5h5l1.500 2.500h4V16M9.500 10.700a3.200 3.200 0 0 0 4.300 4.500',
  list: 'M8.500 6h12M8.500 12h12M8.500 18h12M4 6h.01M4 12h.01M4 18h.01',
  copy: 'M9 9h11v11H9zM5.500 15H4V4h11v1.500',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.300 9.300a2.800 2.800 0 1 1 3.900 2.600c-.8.400-1.200.900-1.200 1.800M12 16.800h.01',
  file: 'M6 3h8l4.500 4.500V21H6zM13.500 3v5h5M9.500 13h5.500M9.500 17h5.500',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.500 2h-15L6 17ZM10 21.500h4',
  install:
    'M8 2.500h8A1.500 1.500 0 0 1 17.500 4v16a1.500 1.500 0 0 1-1.500 1.500H8A1.500 1.500 0 0 1 6.500 20V4A1.500 1.500 0 0 1 8 2.500ZM12 7v7M9 11.500l3 3 3-3',
  link: 'M10 14a4 4 0 0 0 5.700 0l3.600-3.600a4 4 0 0 0-5.700-5.700L12 6.300M14 10a4 4 0 0 0-5.700 0l-3.600 3.600a4 4 0 0 0 5.700 5.700l1.600-1.600',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.500v2.500M20 14v.01M14 20h.01M17.500 20H20v-2.500',
  sliders: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.500v5M9 14.500v5',
  chart: 'M4 20.500h16M7 17v-5M12 17V5.500M17 17V9',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  open: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  act: 'M13 3 5 13.500h6L10 21l9-11h-6.500L13 3Z',
  flow: 'M5 5h5v5H5zM14 14h5v5h-5zM7.500 10v4.500a2 2 0 0 0 2 2H14M14 7.500h5',
} as const

export type IconName = keyof typeof LATER

export const ICON_NAMES = Object.keys(LATER) as IconName[]

type Props = { name: IconName; size?: number }

export const Icon = ({ name, size }: Props) => (
  <Drawing name={name} path={LATER[name]} size={size} />
)
