/**
 * Where a limit of the wire lies, told by values: the last that is taken and the first that is not,
 * whatever the schema looks like inside.
 */
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

/** What is taken and what is not: the last value on each side of a limit. */
export type Values = { takes: unknown[]; refuses: unknown[] }
export type Rule = [name: string, accepts: (value: unknown) => boolean, ...values: Values[]]

/** One test per rule, which names the values that it has wrong. */
export const rules = (subject: string, table: Rule[]) =>
  describe(subject, () => {
    test.each(table)('%s', (_name, accepts, ...values) => {
      const takes = values.flatMap((each) => each.takes)
      const refuses = values.flatMap((each) => each.refuses)
      expect(takes.filter((value) => !accepts(value))).toEqual([])
      expect(refuses.filter((value) => accepts(value))).toEqual([])
    })
  })

export const is = (schema: v.GenericSchema) => (value: unknown) => v.is(schema, value)
/** One field of something that is right in all others. */
export const fieldOf =
  (schema: v.GenericSchema, right: object) => (field: string) => (value: unknown) =>
    v.is(schema, { ...right, [field]: value })

export const x = (length: number) => 'x'.repeat(length)
/** A whole number of these limits. */
export const whole = (min: number, max: number): Values => ({
  takes: [min, max],
  refuses: [min - 1, max + 1, min + 0.5, Number.NaN, String(min)],
})
/** A text of so many characters. */
export const long = (min: number, max: number): Values => ({
  takes: [x(min), x(max)],
  refuses: [...(min > 0 ? [x(min - 1)] : []), x(max + 1), 7],
})
/** Of exactly this length, in the letters of base64url. */
export const base64url = (length: number): Values => ({
  takes: [x(length), `-_09azAZ${x(length - 8)}`],
  refuses: [
    x(length - 1),
    x(length + 1),
    `+${x(length - 1)}`,
    `/${x(length - 1)}`,
    `${x(length)}\n`,
  ],
})
/** A text of up to 64 characters, not counting the blanks around it. */
export const trimmed: Values = { takes: [` ${x(64)}\n`], refuses: [' ', '\t\n'] }
