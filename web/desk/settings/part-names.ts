/** What the sections of the settings are called and where each is, for whoever leads there. */
export const PART_NAMES = [
  'brand',
  'presets',
  'requests',
  'languages',
  'kiosks',
  'alerts',
  'retention',
] as const
export type PartName = (typeof PART_NAMES)[number]

export const addressOfPart = (part: PartName): string => `/settings?part=${part}`
