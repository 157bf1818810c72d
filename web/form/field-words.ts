/** What is wrong with a field, in the language of the moment. */
import * as v from 'valibot'
import type { FieldProblem } from '../../shared/problem.ts'
import { fieldCodeOf } from '../../shared/record/field-messages.ts'
import { t } from '../i18n/t/later.ts'

/** A sentence that this app does not know, as from a newer Worker, becomes a general one. */
export function fieldWords(message: string): string {
  const code = fieldCodeOf(message)
  return code ? t(`field.${code}`) : t('field.other')
}

/** What to show at a field of a form; undefined where it is good. */
export function errorAt(errors: readonly FieldProblem[], field: string): string | undefined {
  const found = errors.find((error) => error.field === field)
  return found && fieldWords(found.message)
}

/** The same of what a schema says to a text; undefined where that is good. */
export function wrongIn(schema: v.GenericSchema, value: unknown): string | undefined {
  const { issues } = v.safeParse(schema, value)
  return issues && fieldWords(issues[0].message)
}
