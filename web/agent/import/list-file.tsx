/** Where a list comes from: chosen, or dropped here; and a file to fill in. */
import { useRef, useState } from 'preact/hooks'
import { t } from '../../i18n/t/import.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { downloadTemplate } from './downloads.ts'

const ACCEPTED = [
  '.xlsx,.csv,.tsv,.txt',
  'text/csv,text/tab-separated-values,text/plain',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
].join(',')

type Props = {
  /** No file was read yet. */
  isFirst: boolean
  isReading: boolean
  onFile(file: File): void
}

export function ListFile({ isFirst, isReading, onFile }: Props) {
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  function take(files: FileList | null | undefined) {
    const file = files?.[0]
    if (file) onFile(file)
    // The same file may be chosen again once it is mended.
    if (input.current) input.current.value = ''
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first.
    <div
      class="list-file stack tight"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files)
      }}
    >
      {isFirst && <p>{t('import.how')}</p>}
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        aria-label={t('import.choose')}
        hidden
        onChange={(event) => take(event.currentTarget.files)}
      />
      <button
        type="button"
        class={`button ${isFirst ? 'primary large' : ''}`}
        aria-disabled={isReading}
        onClick={() => !isReading && input.current?.click()}
      >
        <Icon name="file" size={20} />
        {isReading ? t('import.reading') : t(isFirst ? 'import.choose' : 'import.choose_other')}
      </button>
      {isFirst && (
        <>
          <p class="soft drop-hint">{t('import.drop')}</p>
          <p class="soft">{t('import.columns')}</p>
          <button type="button" class="button" onClick={downloadTemplate}>
            {t('import.template')}
          </button>
        </>
      )}
    </div>
  )
}
