// Which `expand[]` paths an object has, and who may use them. What is not asked for stays out of
// the answer altogether; personal results take a restricted key.

import { type Answer, forbidden, invalid } from './answer.ts'
import type { Caller } from './caller.ts'

export interface Expandable {
  plain: readonly string[]
  /** Only for restricted keys. */
  sensitive: readonly string[]
}

const MAX_DEPTH = 4

export function checkExpand(
  paths: string[],
  { plain, sensitive }: Expandable,
  caller: Caller,
  prefix = '',
): Set<string> | Answer {
  const asked = new Set<string>()
  for (const path of paths) {
    const inner = path.startsWith(prefix) ? path.slice(prefix.length) : ''
    if (path.split('.').length > MAX_DEPTH) {
      return invalid(`You cannot expand more than ${MAX_DEPTH} levels of a property.`, 'expand')
    }
    if (sensitive.includes(inner)) {
      if (caller.key !== 'rk_test') return needsRestrictedKey(path)
    } else if (!plain.includes(inner)) {
      return invalid(`This property cannot be expanded (${path}).`, 'expand')
    }
    // `a.b` expands `a` on the way.
    inner.split('.').forEach((_, i, names) => {
      asked.add(names.slice(0, i + 1).join('.'))
    })
  }
  return asked
}

const needsRestrictedKey = (path: string): Answer =>
  forbidden(
    `The provided key does not have the required permissions to expand '${path}'. Use a restricted key with access to recent sensitive verification results.`,
  )

/** The expansions below `name`, seen from there. */
export function below(asked: Set<string>, name: string): Set<string> {
  const start = `${name}.`
  return new Set(
    [...asked].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length)),
  )
}

/** Takes away each of `names` that was not asked for. */
export function only<T extends object>(fields: T, names: readonly string[], asked: Set<string>): T {
  const kept = Object.entries(fields).filter(([name]) => !names.includes(name) || asked.has(name))
  return Object.fromEntries(kept) as T
}
