/**
 * Pictures of a report in place, each labelled. They live in this page's memory and are gone with it:
 * no cache keeps them, and the address of each ends as soon as it is drawn.
 */
import { useEffect, useState } from 'preact/hooks'
import type { Problem } from '../../../../shared/problem.ts'
import type { Picture } from '../../../../shared/protocol/supervisor/report-calls.ts'
import { readImage } from '../../../actions/desk.ts'
import { problemText } from '../../../i18n/problem-text.ts'
import { t } from '../../../i18n/t/desk.ts'
import { Notice } from '../../../ui/notice.tsx'
import { looks } from './use-reveal.ts'

type Seen =
  | { kind: 'asking' }
  | { kind: 'shown'; url: string }
  | { kind: 'failed'; problem: Problem }

/** The picture for as long as it is on the screen. */
function usePicture(id: string, file: string): { seen: Seen; again(): void } {
  const [seen, setSeen] = useState<Seen>({ kind: 'asking' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isGone = false
    let url = ''
    void readImage(id, file).then((read) => {
      looks.value += 1
      if (isGone) return
      if (read.kind === 'problem') return setSeen({ kind: 'failed', problem: read.problem })
      url = URL.createObjectURL(read.value)
      setSeen({ kind: 'shown', url })
    })
    return () => {
      isGone = true
      URL.revokeObjectURL(url)
    }
  }, [id, file, turn])
  return {
    seen,
    again: () => {
      setSeen({ kind: 'asking' })
      setTurn(turn + 1)
    },
  }
}

export function Pictures({ id, pictures }: { id: string; pictures: readonly Picture[] }) {
  const [isWithoutKey, setWithoutKey] = useState(false)
  // Said once for all of them.
  if (isWithoutKey)
    return (
      <Notice tone="quiet" icon="lock" title={t('desk.pictures.none')}>
        {t('problem.sensitive_unavailable')}
      </Notice>
    )
  return (
    <div class="desk-pictures">
      {pictures.map((picture) => (
        <PictureFrame
          key={picture.file}
          id={id}
          file={picture.file}
          name={nameOf(picture, pictures)}
          onWithoutKey={() => setWithoutKey(true)}
        />
      ))}
    </div>
  )
}

/** A passport has no back, so its one side is no front. */
function nameOf({ kind }: Picture, all: readonly Picture[]): string {
  const isOneSided = kind === 'front' && !all.some((other) => other.kind === 'back')
  return t(isOneSided ? 'desk.picture.document' : `desk.picture.${kind}`)
}

type FrameProps = { id: string; file: string; name: string; onWithoutKey(): void }

function PictureFrame({ id, file, name, onWithoutKey }: FrameProps) {
  const { seen, again } = usePicture(id, file)
  const [isLarge, setLarge] = useState(false)
  const isWithoutKey = seen.kind === 'failed' && seen.problem.code === 'sensitive_unavailable'
  useEffect(() => {
    if (isWithoutKey) onWithoutKey()
  }, [isWithoutKey])
  return (
    <figure class="desk-picture" data-large={isLarge}>
      {seen.kind === 'asking' && <p role="status">{t('desk.picture.loading')}</p>}
      {seen.kind === 'failed' && (
        <Notice tone="again" icon="warning">
          <p>{problemText(seen.problem)}</p>
          <button type="button" class="desk-tool" onClick={again}>
            {t('desk.again')}
          </button>
        </Notice>
      )}
      {seen.kind === 'shown' && (
        <button
          type="button"
          aria-pressed={isLarge}
          aria-label={t('desk.picture.enlarge', { name })}
          onClick={() => setLarge(!isLarge)}
        >
          <img src={seen.url} alt={name} onLoad={() => URL.revokeObjectURL(seen.url)} />
        </button>
      )}
      <figcaption>{name}</figcaption>
    </figure>
  )
}
