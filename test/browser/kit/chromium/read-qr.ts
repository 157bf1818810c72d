/** Reads the QR code in a screenshot, as a phone's camera would. */
import jsqr from 'jsqr'
import type { Page } from 'playwright-core'

/** `png`: a screenshot; `page` only lends its picture decoder. Null where there is no code in it. */
export async function readQr(page: Page, png: Buffer): Promise<string | null> {
  const { width, height, rgba } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const { width, height } = picture
    const context = new OffscreenCanvas(width, height).getContext('2d')
    context?.drawImage(picture, 0, 0)
    const { data = [] } = context?.getImageData(0, 0, width, height) ?? {}
    const latin1 = Array.from(data, (byte) => String.fromCharCode(byte)).join('')
    return { width, height, rgba: btoa(latin1) }
  }, png.toString('base64'))
  const read = typeof jsqr === 'function' ? jsqr : (jsqr as { default: typeof jsqr }).default
  return (
    read(Uint8ClampedArray.from(Buffer.from(rgba, 'base64')), width, height, {
      inversionAttempts: 'dontInvert',
    })?.data ?? null
  )
}
