/** The two words by which people see that both phones show the same request. */
import { expect, test } from 'vitest'
import { PAIRING_WORDS, pairingWords } from '../../shared/pairing.ts'

test('the words of a request are two, from the list, and never twice the same', async () => {
  const firsts = new Set<string>()
  const seconds = new Set<string>()
  for (let n = 0; n < 3_000; n++) {
    const [first = '', second = '', ...more] = (await pairingWords(`request-${n}`)).split(' ')
    expect(more).toEqual([])
    expect(second, `request-${n}`).not.toBe(first)
    firsts.add(first)
    seconds.add(second)
  }
  expect([...firsts].sort()).toEqual([...PAIRING_WORDS].sort())
  expect([...seconds].sort()).toEqual([...PAIRING_WORDS].sort())
})

test('they are the same for the same request', async () => {
  expect(await pairingWords('one')).toBe(await pairingWords('one'))
})
