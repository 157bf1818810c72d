/** Pictures of a report: a link for each, made on demand, audited, dead after some seconds. */
import { readImage } from '../../actions/desk.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk.ts'
import { useNow } from '../../ui/first/use-now.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { useReveal } from './use-reveal.ts'

/** Stripe ends the link; it is not offered longer than it works. */
const LINK_MS = 25_000

export const Pictures = ({ id, files }: { id: string; files: readonly string[] }) =>
  files.length === 0 ? null : (
    // biome-ignore lint/a11y/useSemanticElements: it is no group of fields.
    <div class="desk-pictures desk-private" role="group" aria-label={t('desk.pictures')}>
      {files.map((file, index) => (
        <Picture key={file} id={id} file={file} n={index + 1} />
      ))}
    </div>
  )

function Picture({ id, file, n }: { id: string; file: string; n: number }) {
  const { revealed, reveal } = useReveal(() => readImage(id, file), LINK_MS)
  const now = useNow(revealed.kind === 'shown')
  if (revealed.kind === 'shown') {
    const s = Math.max(0, Math.ceil((revealed.until - now) / 1000))
    return (
      <a class="desk-tool" href={revealed.value.url} target="_blank" rel="noopener noreferrer">
        <Icon name="away" size={16} />
        {t('desk.picture.open', { n, s })}
      </a>
    )
  }
  if (revealed.kind === 'failed')
    return (
      <span class="soft" role="alert">
        {t('desk.picture', { n })}: {problemText(revealed.problem)}
      </span>
    )
  return (
    <button type="button" class="desk-tool" onClick={() => void reveal()}>
      <Icon name="lock" size={16} />
      {t('desk.picture.show', { n })}
    </button>
  )
}
