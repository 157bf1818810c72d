import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeEnrolmentCode } from '../../../../shared/ids.ts'
import { codeOfScan } from '../../../../web/agent/enrol/enrol-scan.tsx'

const code = fc
  .uint8Array({ minLength: 12, maxLength: 12 })
  .map((random) => makeEnrolmentCode('north-depot', random))

test('a link and the code alone are both the code', () => {
  fc.assert(
    fc.property(code, (made) => {
      expect(codeOfScan(made)).toBe(made)
      expect(codeOfScan(` ${made.toLowerCase()}\n`)).toBe(made)
      expect(codeOfScan(`https://field.example/enrol#${made}`)).toBe(made)
      expect(codeOfScan(`http://127.0.0.1:8787/enrol#${made}`)).toBe(made)
      expect(codeOfScan(`https://field.example/enrol/#${made}`)).toBe(made)
    }),
  )
})

test.each([
  '',
  'Order 5001',
  'https://field.example/',
  'https://field.example/v#eyJhbGciOiJFUzI1NiJ9',
  '#%',
])('not a code: %s', (text) => expect(codeOfScan(text)).toBe(null))

test('whatever a camera reads, it never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void codeOfScan(text)))
})
