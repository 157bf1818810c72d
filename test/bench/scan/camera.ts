/**
 * What a phone's camera sees of a code on a screen: 640 × 480 pixels, as video readers are given, from so
 * far away, not quite straight, a little out of focus, with a lamp in the glass and noise on the chip.
 * Pixel maths alone, drawn by a seed: the same every time.
 */
import { seeded } from '../../simulation/kit/random.ts'

export const WIDTH = 640
export const HEIGHT = 480

/** Of a lens that sees 60 degrees across, in pixels. */
export const FOCAL = WIDTH / 2 / Math.tan(Math.PI / 6)

/** `size` modules a side; `side`: of the code with its quiet zone, on the glass, in mm. */
export type Shown = { size: number; isDark(x: number, y: number): boolean; side: number }

/** Angles in radians; `blur`: of a Gaussian, in pixels; `glare` and `noise`: of a brightness of 255. */
export type Look = {
  yaw: number
  pitch: number
  roll: number
  blur: number
  glare: number
  noise: number
}

const QUIET = 4
/** Samples a side in each pixel: what falls into it is averaged, as on a chip. */
const SAMPLES = 3
const WHITE = 225
const BLACK = 25
/** Around the code: the screen's own white, and behind it the room. */
const ROOM = 90

/** Brightness of each pixel. `distance`: mm. */
export function photograph(shown: Shown, distance: number, look: Look, seed: number): Float64Array {
  const draw = seeded(seed, 'camera').next
  const sharp = project(shown, distance, look, [draw() - 0.5, draw() - 0.5])
  const picture = blurred(sharp, look.blur)
  const lamp = { x: WIDTH * (0.35 + 0.3 * draw()), y: HEIGHT * (0.35 + 0.3 * draw()) }
  const reach = (shown.side * FOCAL) / distance
  for (let i = 0; i < picture.length; i++) {
    const away = Math.hypot((i % WIDTH) - lamp.x, Math.floor(i / WIDTH) - lamp.y) / reach
    const light = look.glare * Math.exp(-3 * away * away)
    const value = (picture[i] ?? 0) * (1 - look.glare / 510) + light + look.noise * gauss(draw)
    picture[i] = Math.min(255, Math.max(0, Math.round(value)))
  }
  return picture
}

const gauss = (draw: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())

/** `shift`: of the code's middle from the picture's, in pixels below one: no grid falls on another. */
function project(
  { size, isDark, side }: Shown,
  distance: number,
  { yaw, pitch, roll }: Look,
  [shiftX, shiftY]: readonly [number, number],
): Float64Array {
  const [right, down, normal] = axes(yaw, pitch, roll)
  const modules = size + 2 * QUIET
  const picture = new Float64Array(WIDTH * HEIGHT).fill(ROOM)
  // No part of the code, however it is turned, is farther from the middle.
  const radius = Math.ceil((side * FOCAL) / distance) + 2
  const [left, top] = [Math.max(0, WIDTH / 2 - radius), Math.max(0, HEIGHT / 2 - radius)]
  for (let py = top; py < HEIGHT - top; py++)
    for (let px = left; px < WIDTH - left; px++) {
      let sum = 0
      for (let s = 0; s < SAMPLES * SAMPLES; s++) {
        const x = px + ((s % SAMPLES) + 0.5) / SAMPLES - WIDTH / 2 - shiftX
        const y = py + (Math.floor(s / SAMPLES) + 0.5) / SAMPLES - HEIGHT / 2 - shiftY
        const ray = [x / FOCAL, y / FOCAL, 1] as const
        // Where it meets the glass, whose middle is straight ahead.
        const reach = (normal[2] * distance) / dot(normal, ray)
        const hit = [ray[0] * reach, ray[1] * reach, reach - distance] as const
        const u = (dot(right, hit) / side + 0.5) * modules - QUIET
        const v = (dot(down, hit) / side + 0.5) * modules - QUIET
        sum += brightness(u, v)
      }
      picture[py * WIDTH + px] = sum / (SAMPLES * SAMPLES)
    }
  return picture

  function brightness(u: number, v: number): number {
    if (Math.max(-u, -v, u - size, v - size) > 2 * QUIET) return ROOM
    const isInside = u >= 0 && v >= 0 && u < size && v < size
    return isInside && isDark(Math.floor(u), Math.floor(v)) ? BLACK : WHITE
  }
}

type Vector = readonly [number, number, number]

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** To the right and down on the glass, and out of it, as the camera has them. */
function axes(yaw: number, pitch: number, roll: number): readonly [Vector, Vector, Vector] {
  const turn = ([x, y, z]: Vector): Vector => {
    const [a, b] = [
      x * Math.cos(roll) - y * Math.sin(roll),
      x * Math.sin(roll) + y * Math.cos(roll),
    ]
    const [c, d] = [
      b * Math.cos(pitch) - z * Math.sin(pitch),
      b * Math.sin(pitch) + z * Math.cos(pitch),
    ]
    return [a * Math.cos(yaw) + d * Math.sin(yaw), c, d * Math.cos(yaw) - a * Math.sin(yaw)]
  }
  return [turn([1, 0, 0]), turn([0, 1, 0]), turn([0, 0, 1])]
}

/** One direction after the other: a Gaussian falls apart into two. */
function blurred(picture: Float64Array, sigma: number): Float64Array {
  const reach = Math.ceil(3 * sigma)
  const offsets = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach)
  const weights = offsets.map((at) => Math.exp(-(at * at) / (2 * sigma * sigma)))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const along = (from: Float64Array, step: number): Float64Array => {
    const to = new Float64Array(from.length)
    for (let i = 0; i < from.length; i++) {
      let sum = 0
      // At the edges of the picture there is nothing but the room.
      for (let k = 0; k < offsets.length; k++)
        sum += (from[i + (offsets[k] ?? 0) * step] ?? ROOM) * (weights[k] ?? 0)
      to[i] = sum / all
    }
    return to
  }
  return along(along(picture, 1), WIDTH)
}
