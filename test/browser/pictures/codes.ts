/** The codes of the same request side by side, each as large as a phone draws it: as it once was, and now. */
import { type Bitmap2D, correction, generate } from 'lean-qr'
import type { Browser, Page } from 'playwright-core'
import { qrOf } from '../../../web/ui/qr-code.ts'
import { linksToCompare } from '../../bench/scan/links.ts'

/** With the quiet zone; small, for it is an example and not to be scanned. */
const SIDE = 300
const QUIET = 4

export async function openCodes(browser: Browser): Promise<Page> {
  const links = await linksToCompare()
  const before = generate(links.old, { minCorrectionLevel: correction.L })
  const figures = [
    figure('Before', before),
    figure('Now, without signal', qrOf(links.ticket)),
    figure('Now, with signal', qrOf(links.short)),
  ]
  const viewport = { width: 3 * SIDE, height: SIDE + 40 }
  const page = await (await browser.newContext({ viewport })).newPage()
  await page.setContent(
    `<body style="margin:0;display:flex;background:#fff;color:#12211b;font:18px sans-serif;text-align:center">${figures.join('')}`,
  )
  return page
}

function figure(title: string, code: Bitmap2D): string {
  const { size } = code
  const dark = Array.from(
    { length: size * size },
    (_, i) => [i % size, Math.floor(i / size)] as const,
  )
    .filter(([x, y]) => code.get(x, y))
    .map(([x, y]) => `M${x} ${y}h1v1h-1z`)
  const side = size + 2 * QUIET
  return (
    `<div><svg width="${SIDE}" height="${SIDE}" viewBox="${-QUIET} ${-QUIET} ${side} ${side}" ` +
    `shape-rendering="crispEdges"><path d="${dark.join('')}"/></svg>${title}: ${size} × ${size}</div>`
  )
}
