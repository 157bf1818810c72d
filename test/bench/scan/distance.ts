/** From how far each reader still reads a code that a face shows: nearer pictures first, by a tenth. */
import { FOCAL, type Look, photograph, type Shown } from './camera.ts'
import { READERS } from './readers.ts'

/**
 * The screens on which a code is held out. `room`: for the code with its quiet zone, in CSS pixels;
 * `roomBefore`: when tickets were signed text.
 */
export const FACES = {
  phone: { room: 390, roomBefore: 390, pixels: 3, mmPerPixel: 65 / 390 },
  kiosk: { room: 448, roomBefore: 384, pixels: 1, mmPerPixel: 217 / 1024 },
  desk: { room: 720, roomBefore: 720, pixels: 1, mmPerPixel: 531 / 1920 },
} as const
export type Face = keyof typeof FACES

const degrees = (n: number): number => (n * Math.PI) / 180

/** A hand that is not quite still, in daylight that falls on the glass. */
const LOOK: Look = {
  yaw: degrees(15),
  pitch: degrees(10),
  roll: degrees(4),
  blur: 0.7,
  glare: 70,
  noise: 2.5,
}

/** So many pixels of the camera a module has in the first picture: each of them can be read. */
const FIRST_PIXELS = 3.6
const STEP = 1.08
/** After so many pictures in a row that cannot be read, one step each, the end was reached. */
const MISSES = 3

/** Each module as many whole pixels of the screen, as `ui/qr.tsx` draws it. */
export function sideOn(face: Face, room: number, modules: number): number {
  const { pixels, mmPerPixel } = FACES[face]
  const perModule = Math.max(1, Math.floor((room * pixels) / modules))
  return ((perModule * modules) / pixels) * mmPerPixel
}

/** Short links are drawn in capitals. */
const isSame = (read: string | null, text: string): boolean =>
  read !== null && read.toUpperCase() === text.toUpperCase()

/** In mm, for each reader; 0 where it reads nothing at all. */
export async function farthest(
  shown: Shown,
  text: string,
  seed: number,
): Promise<Record<string, number>> {
  const reached: Record<string, number> = Object.fromEntries(
    Object.keys(READERS).map((name) => [name, 0]),
  )
  const misses = new Map<string, number>()
  const perModule = shown.side / (shown.size + 8)
  for (let distance = (perModule * FOCAL) / FIRST_PIXELS; ; distance *= STEP) {
    const open = Object.entries(READERS).filter(([name]) => (misses.get(name) ?? 0) < MISSES)
    if (open.length === 0) return reached
    const picture = photograph(shown, distance, LOOK, seed)
    for (const [name, read] of open) {
      const isRead = isSame(await read(picture), text)
      if (isRead) reached[name] = distance
      misses.set(name, isRead ? 0 : (misses.get(name) ?? 0) + 1)
    }
  }
}
