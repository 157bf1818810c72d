/** Spreadsheets that the import hands out: one to fill in, and one of the rows that need mending. */
import { t } from '../../i18n/t/import.ts'
import type { BadRow } from '../../lists/check-rows.ts'
import { LIST_FIELDS } from '../../lists/columns.ts'
import { writeXlsx, XLSX_TYPE } from '../../lists/write-xlsx.ts'
import { dayAt } from '../../ui/days.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { reasonText } from './review/bad-rows.tsx'
import { fieldName } from './review/field-names.ts'

const heads = (): string[] => LIST_FIELDS.map(fieldName)

export const downloadTemplate = (): void => download([heads()], 'fieldproof-list')

/** With the line that each had, and why it needs mending: a column that is left out when it comes back. */
export const downloadBadRows = (rows: readonly BadRow[]): void =>
  download(
    [
      [...heads(), t('import.line', { n: '' }).trim()],
      ...rows.map(({ line, cells, reasons }) => [
        ...LIST_FIELDS.map((field) => cells[field]),
        `${line}: ${reasons.map(reasonText).join(' ')}`,
      ]),
    ],
    'fieldproof-lines',
  )

function download(rows: readonly (readonly string[])[], name: string): void {
  const bytes = writeXlsx(rows, t('import.sheet_name'))
  downloadFile(new File([bytes], `${name}-${dayAt()}.xlsx`, { type: XLSX_TYPE }))
}
