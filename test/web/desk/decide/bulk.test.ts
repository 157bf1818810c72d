/** One thing done to many requests. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Problem, problem } from '../../../../shared/problem.ts'
import { type Bulk, repeatable, runBulk, undone } from '../../../../web/desk/decide/bulk.ts'

type Answer = Problem | null

/** Answers each id by turns; the last one stays. */
function world(answers: (id: string, turn: number) => Answer) {
  const turns = new Map<string, number>()
  const waited: number[] = []
  const shown: Bulk[] = []
  return {
    turns,
    waited,
    shown,
    run: {
      act: async (id: string) => {
        const turn = turns.get(id) ?? 0
        turns.set(id, turn + 1)
        await null
        return answers(id, turn)
      },
      wait: async (ms: number) => void waited.push(ms),
      isStopped: () => false,
      show: (bulk: Bulk) => void shown.push(bulk),
    },
  }
}

const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 40 })

test('everyone has one turn, and each has its own outcome', async () => {
  const refused = problem('not_cancelable')
  await fc.assert(
    fc.asyncProperty(ids, fc.func(fc.boolean()), async (many, isRefused) => {
      const { run, turns, shown } = world((id) => (isRefused(id) ? refused : null))
      const bulk = await runBulk(many, run)
      expect(bulk.ended).toBe(null)
      expect(new Map(bulk.outcomes)).toEqual(
        new Map(many.map((id) => [id, isRefused(id) ? refused : null])),
      )
      expect([...turns.values()].every((turn) => turn === 1)).toBe(true)
      expect(shown.length).toBe(many.length)
      expect(undone(many, bulk)).toEqual(many.filter((id) => isRefused(id)))
    }),
  )
})

test('too many calls: it waits as long as it was told, and nobody is left out', async () => {
  const { run, waited } = world((_, turn) =>
    turn === 0 ? problem('throttled', { retry_after: 7 }) : null,
  )
  const bulk = await runBulk(['a', 'b'], run)
  expect([...bulk.outcomes.keys()].toSorted()).toEqual(['a', 'b'])
  expect(waited).toEqual([7000, 7000])
})

test('no answer ends it, and running it again finishes it', async () => {
  await fc.assert(
    fc.asyncProperty(ids, fc.nat(40), fc.boolean(), async (many, at, isAnsweredByAnother) => {
      let calls = 0
      const silence = problem(isAnsweredByAnother ? 'intercepted' : 'unreachable')
      const cut = world(() => (calls++ === at ? silence : null))
      const first = await runBulk(many, cut.run)
      const rest = undone(many, first)
      expect(first.ended).toBe(at < many.length ? 'unreachable' : null)
      expect(rest.length > 0).toBe(at < many.length)
      const second = await runBulk(rest, world(() => null).run)
      expect(
        undone(many, { ...first, outcomes: new Map([...first.outcomes, ...second.outcomes]) }),
      ).toEqual([])
    }),
  )
})

test('what changed since it was chosen is refused once, and offered to no other run', async () => {
  const answers = fc.func(
    fc.constantFrom(null, problem('changed'), problem('not_cancelable'), problem('internal')),
  )
  await fc.assert(
    fc.asyncProperty(ids, answers, async (many, answerTo) => {
      const bulk = await runBulk(many, world(answerTo).run)
      const [left, again] = [undone(many, bulk), repeatable(many, bulk)]
      expect(left.filter((id) => !again.includes(id))).toEqual(
        many.filter((id) => bulk.outcomes.get(id)?.code === 'changed'),
      )
      expect(again.every((id) => left.includes(id))).toBe(true)
    }),
  )
})

test('stopped, it sends nothing more; what was on its way is still told', async () => {
  const many = Array.from({ length: 30 }, (_, n) => `r${n}`)
  const { run, turns } = world(() => null)
  const bulk = await runBulk(many, { ...run, isStopped: () => turns.size >= 9 })
  expect(bulk.ended).toBe('stopped')
  expect(bulk.outcomes.size).toBe(turns.size)
  expect(turns.size).toBeLessThan(13)
})
