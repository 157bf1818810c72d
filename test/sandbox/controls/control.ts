// How a control is asked: a JSON body read by its schema, and an answer in JSON. What cannot be
// done is 409, a body that is wrong is 400 and says where.

import type { Context } from 'hono'
import * as v from 'valibot'

export class Refusal {
  readonly why: string

  constructor(why: string) {
    this.why = why
  }
}

export function control<T extends v.GenericSchema>(
  schema: T,
  run: (body: v.InferOutput<T>, id: string) => object,
) {
  return async (c: Context): Promise<Response> => {
    const text = await c.req.text()
    const parsed = v.safeParse(schema, readJson(text))
    if (!parsed.success) return c.json({ error: explain(parsed.issues[0]) }, 400)
    const answer = run(parsed.output, c.req.param('id') ?? '')
    return answer instanceof Refusal ? c.json({ error: answer.why }, 409) : c.json(answer)
  }
}

/** An empty body is no body; what is not JSON fails every schema. */
function readJson(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function explain({ path, message }: v.BaseIssue<unknown>): string {
  const where = (path ?? []).map(({ key }) => String(key)).join('.')
  return where === '' ? message : `${where}: ${message}`
}
