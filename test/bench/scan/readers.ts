/** The two readers that every picture is given to: one in plain JavaScript, and the one the app brings. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import jsqr from 'jsqr'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { HEIGHT, WIDTH } from './camera.ts'

type Reader = (picture: Float64Array) => Promise<string | null>

const jsqrOf = typeof jsqr === 'function' ? jsqr : (jsqr as { default: typeof jsqr }).default

const wasm = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } })

export const READERS: Readonly<Record<string, Reader>> = {
  jsQR: async (picture) =>
    jsqrOf(rgba(picture), WIDTH, HEIGHT, { inversionAttempts: 'dontInvert' })?.data ?? null,
  ZXing: async (picture) => {
    const image = { data: rgba(picture), width: WIDTH, height: HEIGHT, colorSpace: 'srgb' as const }
    // As the app's own scanner asks (barcode-detector sets no more than the formats).
    const [code] = await readBarcodes(image, { formats: ['QRCode'], maxNumberOfSymbols: 1 })
    return code?.text ?? null
  },
}

function rgba(picture: Float64Array): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(picture.length * 4).fill(255)
  for (const [i, value] of picture.entries()) pixels.fill(value, 4 * i, 4 * i + 3)
  return pixels
}
