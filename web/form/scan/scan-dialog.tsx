/**
 * Looks through the camera until a code is read. Typing is always the other way: whatever keeps the
 * camera from working is said, and leads back to the field.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Camera, type CameraProblem, openCamera } from '../../browser/camera.ts'
import { loadReader, type Reader } from '../../browser/code-reader.ts'
import { t } from '../../i18n/t/later.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { useDialog } from '../../ui/use-dialog.ts'

type Looking = 'opening' | 'looking' | 'no_reader' | CameraProblem

type Props = {
  title: string
  /** Called once, with the text of the code; the camera is off by then. */
  onFound(text: string): void
  onCancel(): void
}

export function Scanner({ title, onFound, onCancel }: Props) {
  const [looking, setLooking] = useState<Looking>('opening')
  const [light, setLight] = useState<Camera['light']>(null)
  const [isLit, setLit] = useState(false)
  const video = useRef<HTMLVideoElement>(null)
  const dialog = useDialog(onCancel)
  const found = useRef(onFound)
  found.current = onFound

  useEffect(() => {
    const ended = new AbortController()
    async function look(): Promise<void> {
      const [reader, camera] = await Promise.all([loadReader(), openCamera(ended.signal)])
      if (ended.signal.aborted) return
      if (typeof camera === 'string') return setLooking(camera)
      if (!reader) {
        ended.abort()
        return setLooking('no_reader')
      }
      if (!video.current) return ended.abort()
      video.current.srcObject = camera.stream
      await video.current.play()
      setLight(() => camera.light)
      setLooking('looking')
      const text = await read(video.current, reader, ended.signal)
      if (text === null) return
      ended.abort()
      navigator.vibrate?.(60)
      found.current(text)
    }
    look().catch((error: unknown) => {
      console.error('scanner', error)
      ended.abort()
      setLooking('none')
    })
    return () => ended.abort()
  }, [])

  // Nobody looks through it any more: the camera must not stay on in a pocket.
  const cancel = useRef(onCancel)
  cancel.current = onCancel
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && cancel.current()
    document.addEventListener('visibilitychange', hide)
    return () => document.removeEventListener('visibilitychange', hide)
  }, [])

  const hasEnded = looking !== 'opening' && looking !== 'looking'
  return (
    <dialog ref={dialog} class="scanner" aria-labelledby="scanner-title">
      <h2 id="scanner-title">{title}</h2>
      <div class="scanner-view" data-looking={looking}>
        {!hasEnded && <video ref={video} muted playsInline aria-label={title} />}
        {hasEnded && <Icon name="no_camera" size={48} />}
      </div>
      <p role="status">{t(`scan.${looking}`)}</p>
      <div class="scanner-dock">
        {light && (
          <button
            type="button"
            class="button"
            aria-pressed={isLit}
            onClick={() => void light(!isLit).then(() => setLit(!isLit))}
          >
            <Icon name="light" size={20} />
            {t('scan.light')}
          </button>
        )}
        <button type="button" class={`button ${hasEnded ? 'primary' : ''}`} onClick={onCancel}>
          {t('scan.type_instead')}
        </button>
      </div>
    </dialog>
  )
}

/** Between two looks: a phone that decodes without a pause grows hot. */
const PAUSE_MS = 120
/** Enough for a code held at arm's length, little enough for an old phone. */
const SIDE_MAX = 720

/** Null when `until` came first. Reads the square in the middle: what the frame on screen shows. */
async function read(
  video: HTMLVideoElement,
  reader: Reader,
  until: AbortSignal,
): Promise<string | null> {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  while (!until.aborted && context) {
    const { videoWidth: width, videoHeight: height } = video
    const side = Math.min(width, height)
    if (side > 0) {
      canvas.width = canvas.height = Math.min(side, SIDE_MAX)
      const [x, y] = [(width - side) / 2, (height - side) / 2]
      context.drawImage(video, x, y, side, side, 0, 0, canvas.width, canvas.height)
      const text = await reader(canvas)
      if (text !== null) return until.aborted ? null : text
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  return null
}
