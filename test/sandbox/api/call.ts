// The shape of one API call: where it is, what it takes, what it does. `run` is handed parameters
// already checked and must not wait: it is one transaction.

import type * as v from 'valibot'
import type { World } from '../world.ts'
import type { Answer } from './answer.ts'
import type { Caller } from './caller.ts'
import type { Form } from './form.ts'
import { parseParams } from './params.ts'

export interface Call {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  /** Wrong parameters yield an answer at once; right ones, what is left to do. */
  prepare(form: Form): Answer | ((world: World, caller: Caller, id: string) => Answer)
}

export function call<T extends v.GenericSchema>(
  where: `${Call['method']} ${string}`,
  schema: T,
  run: (world: World, caller: Caller, params: v.InferOutput<T>, id: string) => Answer,
): Call {
  const [method, path = ''] = where.split(' ', 2)
  return {
    method: method as Call['method'],
    path,
    prepare(form) {
      const parsed = parseParams(schema, form)
      if (!parsed.ok) return parsed.answer
      return (world, caller, id) => run(world, caller, parsed.params, id)
    },
  }
}
