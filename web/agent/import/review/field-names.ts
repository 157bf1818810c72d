/** What the fields of a list are called, as the form calls them. */
import { t } from '../../../i18n/t/import.ts'
import type { ListField } from '../../../lists/columns.ts'

export function fieldName(field: ListField): string {
  return field === 'preset' ? t('import.preset') : t(`new.${field}`)
}
