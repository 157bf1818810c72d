/**
 * Reads codes from pictures: with the browser's own BarcodeDetector where it knows QR codes, else
 * with ZXing as WebAssembly (`reader-file.ts`).
 */
import { askBrowser } from './browser-facts.ts'
import { isWasmKept, loadWasm } from './reader-file.ts'

/** PDF417 is left out: on many licences it holds the person's name, and a reference must not. */
const FORMATS = [
  'qr_code',
  'data_matrix',
  'aztec',
  'code_128',
  'code_39',
  'ean_13',
  'ean_8',
  'itf',
] as const
type Format = (typeof FORMATS)[number]

/** The text of a code in the picture; null where there is none to be read. */
export type Reader = (picture: HTMLCanvasElement) => Promise<string | null>

type Detector = { detect(picture: HTMLCanvasElement): Promise<readonly { rawValue: string }[]> }
type DetectorClass = {
  new (options: { formats: Format[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

/** Null where the browser has none, or one that reads no QR codes. */
async function nativeReader(): Promise<Reader | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass }
  const supported = await askBrowser(() => BarcodeDetector?.getSupportedFormats())
  if (!BarcodeDetector || !supported?.includes('qr_code')) return null
  const formats = FORMATS.filter((format) => supported.includes(format))
  const detector = new BarcodeDetector({ formats })
  // Some have the class and the formats, and no service behind them: only a picture tells.
  const found = await askBrowser(() => detector.detect(blankPicture()))
  return found && readerOf(detector)
}

function blankPicture(): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.getContext('2d')?.fillRect(0, 0, 9, 9)
  return canvas
}

/** Then it needs nothing of ours for it. */
export const readsCodesItself = async (): Promise<boolean> => (await nativeReader()) !== null

const readerOf =
  (detector: Detector): Reader =>
  async (picture) =>
    (await detector.detect(picture)).find(({ rawValue }) => rawValue !== '')?.rawValue ?? null

/**
 * Fetches what this device needs to scan without signal. Call when it is enrolled; costs nothing
 * where the browser reads codes itself or the reader is here already.
 */
export async function keepReader(): Promise<void> {
  if (!(await canScan())) await loadWasm()
}

/** Whether this device can scan without signal. */
export const canScan = async (): Promise<boolean> =>
  (await readsCodesItself()) || (await isWasmKept())

let loading: Promise<Reader | null> | null = null

/** Null where this device cannot scan yet: no reader of its own, none kept, and no signal. */
export function loadReader(): Promise<Reader | null> {
  loading ??= load().then((reader) => {
    if (!reader) loading = null
    return reader
  })
  return loading
}

async function load(): Promise<Reader | null> {
  const native = await nativeReader()
  if (native) return native
  const wasmBinary = await loadWasm()
  if (!wasmBinary) return null
  const ponyfill = await import('barcode-detector/ponyfill').catch(() => null)
  if (!ponyfill) return null
  const { BarcodeDetector, prepareZXingModule } = ponyfill
  prepareZXingModule({ overrides: { wasmBinary } })
  return readerOf(new BarcodeDetector({ formats: [...FORMATS] }))
}
