/** How a file is read, as it was guessed and as somebody may choose otherwise. */
import { t } from '../../../i18n/t/import.ts'
import { ENCODINGS, type Encoding } from '../../../lists/encoding.ts'
import {
  type HowToRead,
  type ListTable,
  SEPARATORS,
  type Separator,
} from '../../../lists/how-to-read.ts'
import { Check } from '../../../ui/fields/choice.tsx'
import { Select } from '../../../ui/fields/select.tsx'

type Props = {
  source: ListTable['source']
  hasHead: boolean
  onHasHead(hasHead: boolean): void
  /** Reads the file again. */
  onHow(how: Partial<HowToRead>): void
}

export const HowRead = ({ source, hasHead, onHasHead, onHow }: Props) => (
  <section class="card stack tight" aria-labelledby="import-how">
    <h2 id="import-how">{t('import.read_as')}</h2>
    {source.kind === 'text' && (
      <div class="how-read">
        <Select
          name="encoding"
          label={t('import.encoding')}
          value={source.encoding}
          options={ENCODINGS.map((one) => [one, encodingName(one)] as const)}
          onValue={(encoding) => onHow({ encoding })}
        />
        <Select
          name="separator"
          label={t('import.separator')}
          value={source.separator}
          options={SEPARATORS.map((one) => [one, separatorName(one)] as const)}
          onValue={(separator) => onHow({ separator })}
        />
      </div>
    )}
    {source.kind === 'sheet' && source.sheets.length > 1 && (
      <Select
        name="sheet"
        label={t('import.sheet')}
        value={String(source.sheet)}
        options={source.sheets.map((name, i) => [String(i), name] as const)}
        onValue={(sheet) => onHow({ sheet: Number(sheet) })}
      />
    )}
    <Check name="has-head" checked={hasHead} onChecked={onHasHead}>
      {t('import.has_head')}
    </Check>
  </section>
)

function encodingName(encoding: Encoding): string {
  switch (encoding) {
    case 'utf-8':
      return 'UTF-8'
    case 'utf-16le':
      return 'UTF-16 LE'
    case 'utf-16be':
      return 'UTF-16 BE'
    case 'windows-1252':
      return t('import.encoding.western', { code: 'Windows-1252' })
    case 'windows-1250':
      return t('import.encoding.central', { code: 'Windows-1250' })
    case 'windows-1251':
      return t('import.encoding.cyrillic', { code: 'Windows-1251' })
    case 'windows-1256':
      return t('import.encoding.arabic', { code: 'Windows-1256' })
    case 'macintosh':
      return t('import.encoding.mac', { code: 'Mac Roman' })
  }
}

function separatorName(separator: Separator): string {
  switch (separator) {
    case ',':
      return t('import.separator.comma')
    case ';':
      return t('import.separator.semicolon')
    case '\t':
      return t('import.separator.tab')
    case '|':
      return t('import.separator.bar')
  }
}
