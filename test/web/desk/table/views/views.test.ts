/** Views that a supervisor keeps. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withView } from '../../../../../web/desk/table/views/view-list.ts'

// Few names, so that they meet.
const view = fc.record({
  name: fc.constantFrom('Open', 'Depot', 'depot', 'Zoë'),
  address: fc.string(),
})
const kept = fc.uniqueArray(view, { selector: ({ name }) => name, maxLength: 8 })

test('one more is kept besides the others; of the same name the newer one', () => {
  fc.assert(
    fc.property(kept, view, (all, one) => {
      const now = withView(all, one)
      expect(now.filter(({ name }) => name === one.name)).toEqual([one])
      expect(new Set(now)).toEqual(new Set([...all.filter(({ name }) => name !== one.name), one]))
      const names = now.map(({ name }) => name)
      expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)))
    }),
  )
})
