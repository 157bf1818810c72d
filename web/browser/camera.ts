/** The camera at the back of the device, for as long as somebody looks through it and no longer. */

export type CameraProblem = 'refused' | 'none' | 'busy'

export type Camera = {
  stream: MediaStream
  /** Null where this camera has no light that a page may switch. */
  light: ((on: boolean) => Promise<void>) | null
}

/** The stream ends with `until`, also if that came while the person was still being asked. */
export async function openCamera(until: AbortSignal): Promise<Camera | CameraProblem> {
  if (!navigator.mediaDevices?.getUserMedia) return 'none'
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: 'environment', width: { ideal: 1280 } },
    })
    const stop = () => {
      for (const track of stream.getTracks()) track.stop()
    }
    until.addEventListener('abort', stop)
    if (until.aborted) stop()
    return { stream, light: lightOf(stream) }
  } catch (error) {
    return problemOf(error)
  }
}

function lightOf(stream: MediaStream): Camera['light'] {
  const [track] = stream.getVideoTracks()
  const abilities = track?.getCapabilities?.() as { torch?: boolean } | undefined
  if (!track || !abilities?.torch) return null
  return (torch) => track.applyConstraints({ advanced: [{ torch } as MediaTrackConstraintSet] })
}

/** Media Capture and Streams §10.2. */
function problemOf(error: unknown): CameraProblem {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'none'
}
