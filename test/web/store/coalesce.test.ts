import { expect, test } from 'vitest'
import { coalesce } from '../../../web/store/coalesce.ts'

/** Work whose end is in the hands of the test. */
function work() {
  const ends: ((error?: Error) => void)[] = []
  const ask = coalesce(
    () =>
      new Promise((resolve, reject) => {
        ends.push((error) => (error ? reject(error) : resolve()))
      }),
  )
  const end = async (error?: Error) => {
    ends.at(-1)?.(error)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { ask, end, runs: () => ends.length }
}

const over = (promise: Promise<void>) => {
  const state = { isOver: false }
  void promise.then(() => {
    state.isOver = true
  })
  return state
}

test('many who ask while a run goes on cost one run more, which began after they asked', async () => {
  const { ask, end, runs } = work()
  const first = over(ask())
  const later = [ask(), ask(), ask()].map(over)
  expect(runs()).toBe(1)
  await end()
  expect(first.isOver).toBe(true)
  expect(runs()).toBe(2)
  expect(later.map(({ isOver }) => isOver)).toEqual([false, false, false])
  await end()
  expect(later.map(({ isOver }) => isOver)).toEqual([true, true, true])
  expect(runs()).toBe(2)
})

test('who asks when nothing runs is served at once, again and again', async () => {
  const { ask, end, runs } = work()
  for (const n of [1, 2, 3]) {
    const asked = over(ask())
    expect(runs()).toBe(n)
    await end()
    expect(asked.isOver).toBe(true)
  }
})

test('a run that failed fails for those who asked for it, and not for those who wait behind it', async () => {
  const { ask, end, runs } = work()
  const failing = ask()
  const next = over(ask())
  const failed = expect(failing).rejects.toThrow('out of reach')
  await end(new Error('out of reach'))
  await failed
  expect(runs()).toBe(2)
  await end()
  expect(next.isOver).toBe(true)
})
