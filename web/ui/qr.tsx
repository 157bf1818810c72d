/** A QR code, dark on white in every theme: scanners do not read it the other way round. */
import { correction, generate } from 'lean-qr/nano'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** A quiet zone of four modules, as ISO/IEC 18004 asks for. */
const QUIET = 4

/** `label` is what a screen reader says in its place. */
export function Qr({ text, label }: { text: string; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const code = generate(text, { minCorrectionLevel: correction.L })
    if (canvas.current) code.toCanvas(canvas.current, { pad: QUIET, off: [255, 255, 255] })
  }, [text])
  return <canvas ref={canvas} class="qr" role="img" aria-label={label} />
}
