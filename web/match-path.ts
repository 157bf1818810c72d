/** Whether an address is the one that a route answers for, and what differs in it. */

export type Params = Readonly<Record<string, string>>

/** Null where the path does not fit. What differs is given as it stands: ids need no decoding. */
export function match(pattern: string | undefined, path: string): Params | null {
  if (pattern === undefined) return {}
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = value
    else if (part !== value) return null
  }
  return params
}
