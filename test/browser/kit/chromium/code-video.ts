/** Films of what is held before a camera, as Chromium's fake camera plays them: Y4M, one grey frame. */
import { generate } from 'lean-qr'

const SIDE = 480
const MARGIN_MODULES = 4
const WHITE = 235

/** Nothing that could be read. */
export const blankVideo = (): Buffer => filmOf(Buffer.alloc(SIDE * SIDE, WHITE))

export function codeVideo(text: string): Buffer {
  const code = generate(text)
  const modules = code.size + 2 * MARGIN_MODULES
  const luma = Buffer.alloc(SIDE * SIDE, WHITE)
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const [column, row] = [x, y].map((at) => Math.floor((at * modules) / SIDE) - MARGIN_MODULES)
      if (code.get(column ?? 0, row ?? 0)) luma[y * SIDE + x] = 16
    }
  return filmOf(luma)
}

function filmOf(luma: Buffer): Buffer {
  const chroma = Buffer.alloc((SIDE * SIDE) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma])
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${SIDE} H${SIDE} F10:1 Ip A1:1 C420jpeg\n`),
    frame,
    frame,
  ])
}
