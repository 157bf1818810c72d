/** No call is answered with many times what it brought: not by its author, and less by whoever signs nothing. */
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { BatchAnswer, BODY_MAX_BYTES } from '../../../shared/protocol/protocol.ts'
import { Device, newId } from '../kit/device.ts'

let agent: Device
let supervisor: Device

beforeAll(async () => {
  agent = await Device.enrol('amplified', 'agent')
  supervisor = await Device.enrol('amplified', 'supervisor')
})

type Answered = { ratio: number; problems: { code: string; errors: number; longest: number }[] }

async function answerTo(path: string, items: unknown[]): Promise<Answered> {
  const body = JSON.stringify({ items })
  expect(body.length).toBeLessThan(BODY_MAX_BYTES)
  const text = await (await agent.call(path, body)).text()
  const { items: answers } = v.parse(BatchAnswer, JSON.parse(text))
  expect(answers).toHaveLength(items.length)
  const problems = answers.flatMap((answer) =>
    answer.outcome === 'refused'
      ? [
          {
            code: answer.problem.code,
            errors: answer.problem.errors?.length ?? 0,
            longest: Math.max(
              0,
              ...(answer.problem.errors ?? []).map(({ message }) => [...message].length),
            ),
          },
        ]
      : [],
  )
  return { ratio: text.length / body.length, problems }
}

/** A hundred records, each with so many wrong documents. */
const records = (many: number) =>
  Promise.all(
    Array.from({ length: 100 }, () => {
      const options = { document: { allowed_types: Array(many).fill('x') } }
      return agent.record({ id: newId(), options })
    }),
  )

test.each(['/api/requests', '/api/import'])(
  '%s: badly shaped records are told at most twenty problems each',
  async (path) => {
    const { ratio, problems } = await answerTo(path, await records(300))
    expect(problems).toHaveLength(100)
    expect(new Set(problems.map(({ code, errors }) => `${code} ${errors}`))).toEqual(
      new Set(['record_invalid 20']),
    )
    expect(ratio).toBeLessThan(2)
  },
)

test.each(['/api/requests', '/api/import'])(
  '%s: what nobody signed is told that, and nothing of its shape',
  async (path) => {
    const unsigned = (await records(300)).map((item) => ({ ...item, signature: 'A'.repeat(86) }))
    const { ratio, problems } = await answerTo(path, unsigned)
    expect(new Set(problems.map(({ code, errors }) => `${code} ${errors}`))).toEqual(
      new Set(['record_signature_refused 0']),
    )
    expect(ratio).toBeLessThan(0.2)
  },
)

test('a problem does not repeat at length what was sent', async () => {
  const { problems, ratio } = await answerTo('/api/requests', [
    await agent.record({ id: newId(), preset: Array(1_000).fill(0), type: 'é😀'.repeat(5_000) }),
    { [`é😀${'x'.repeat(30_000)}`]: 1, age_ms: 'y'.repeat(30_000) },
  ])
  expect(problems.map(({ errors }) => errors > 0)).toEqual([true, true])
  expect(Math.max(...problems.map(({ longest }) => longest))).toBeLessThanOrEqual(160)
  expect(ratio).toBeLessThan(0.1)
})

test('nor does any other call', async () => {
  const texts = Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`key ${i}`, 1]))
  for (const settings of [texts, { retention_days: 'z'.repeat(100_000) }, Array(9_000).fill({})]) {
    const body = JSON.stringify({ settings })
    const answered = await supervisor.call('/api/settings', body)
    expect(answered.status).toBe(400)
    expect((await answered.text()).length).toBeLessThan(8_000)
  }
})
