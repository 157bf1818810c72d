/** What the list shows: by section, by what is not sent yet, and as its address says. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { LOOKS } from '../../../../web/components/first/phase-words.ts'

type Choice = typeof import('../../../../web/agent/list/list-choice.ts')
type Address = typeof import('../../../../web/agent/list/list-address.ts')
let list: Choice & Address

beforeAll(async () => {
  // They read the address, and hear of Back, as soon as they are loaded.
  Object.assign(globalThis, { location: { pathname: '/', search: '' }, addEventListener() {} })
  list = {
    ...(await import('../../../../web/agent/list/list-choice.ts')),
    ...(await import('../../../../web/agent/list/list-address.ts')),
  }
})

test('an address leads to the very choice that it was written for, and keeps what else it says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...list.FILTERS),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', '?from=handover', '?show=done&q=old', '?show=nothing'),
      (filter, query, before) => {
        const written = list.searchWith(before, filter, query)
        expect(list.choiceOf(written)).toEqual({ filter, query })
        expect(written.includes('from=handover')).toBe(before.includes('from=handover'))
        expect(list.searchWith(written, 'all', '').includes('=')).toBe(before.includes('from='))
      },
    ),
  )
})

test('an address that says nothing, or what is no section, shows all', () => {
  for (const search of ['', '?show=', '?show=other'])
    expect(list.choiceOf(search).filter).toBe('all')
})

test('what is saved here and not sent stands with what can be started', () => {
  expect(LOOKS.queued.group).toBe(LOOKS.accepted.group)
})
