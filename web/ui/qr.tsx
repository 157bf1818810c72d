/** A QR code, dark on white in every theme: scanners do not read it the other way round. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { qrOf } from './qr-code.ts'

/** A quiet zone of four modules, as ISO/IEC 18004 asks for. */
const QUIET = 4

/** `label` is what a screen reader says in its place. */
export function Qr({ text, label }: { text: string; label: string }) {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const code = qrOf(text)
    if (canvas.current) code.toCanvas(canvas.current, { pad: QUIET, off: [255, 255, 255] })
    const modules = code.size + 2 * QUIET
    const measure = () => {
      if (!canvas.current || !frame.current) return
      const side = wholePixels(frame.current.clientWidth, modules)
      canvas.current.style.inlineSize = `${side}px`
    }
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [text])
  return (
    <div ref={frame} class="qr-frame">
      <canvas ref={canvas} class="qr" role="img" aria-label={label} />
    </div>
  )
}

/** Each module as many whole pixels of the screen: uneven ones are what cameras stumble over. */
function wholePixels(room: number, modules: number): number {
  const perModule = Math.max(1, Math.floor((room * devicePixelRatio) / modules))
  return (perModule * modules) / devicePixelRatio
}
