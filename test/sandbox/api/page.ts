// One page of a list, newest first, by cursor either way. Every filter is an indexed column, so a
// page costs the same however many rows there are.

import { type Answer, invalid } from './answer.ts'

interface Row {
  [column: string]: SqlStorageValue
  seq: number
  body: string
}

export interface Paging {
  limit: number
  starting_after?: string
  ending_before?: string
}

export interface Range {
  gt?: number
  gte?: number
  lt?: number
  lte?: number
}

interface Query {
  table: 'session' | 'report' | 'event' | 'endpoint'
  noun: string
  paging: Paging
  where?: { [column: string]: string | undefined }
  among?: { column: string; values: string[] } | undefined
  /** `*` stands for any characters. */
  like?: { column: string; pattern: string } | undefined
  /** A further condition, in SQL. */
  only?: string | undefined
  created?: Range | undefined
}

interface Page {
  bodies: string[]
  hasMore: boolean
}

export function readPage(sql: SqlStorage, query: Query): Page | Answer {
  const { starting_after, ending_before, limit } = query.paging
  if (starting_after && ending_before) {
    return invalid('You can only use one of starting_after and ending_before.', 'ending_before')
  }
  const cursor = starting_after ?? ending_before
  const backwards = ending_before !== undefined
  const { clauses, args } = filters(query)
  if (cursor !== undefined) {
    const seq = sql
      .exec<{ seq: number }>(`SELECT seq FROM ${query.table} WHERE id = ?`, cursor)
      .toArray()[0]?.seq
    if (seq === undefined) {
      const param = backwards ? 'ending_before' : 'starting_after'
      return invalid(`No such ${query.noun}: '${cursor}'`, param, 'resource_missing')
    }
    clauses.push(`seq ${backwards ? '>' : '<'} ?`)
    args.push(seq)
  }
  const rows = sql
    .exec<Row>(
      `SELECT seq, body FROM ${query.table}
       ${clauses.length > 0 ? `WHERE ${clauses.join(' AND ')}` : ''}
       ORDER BY seq ${backwards ? 'ASC' : 'DESC'} LIMIT ?`,
      ...args,
      limit + 1,
    )
    .toArray()
  const bodies = rows.slice(0, limit).map((row) => row.body)
  return { bodies: backwards ? bodies.reverse() : bodies, hasMore: rows.length > limit }
}

export const listOf = (url: string, page: Page, data: unknown[]) => ({
  object: 'list',
  url,
  has_more: page.hasMore,
  data,
})

const COMPARE = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

function filters({ where = {}, like, among, only, created = {} }: Query) {
  const clauses: string[] = only ? [only] : []
  const args: (string | number)[] = []
  for (const [column, value] of Object.entries(where)) {
    if (value === undefined) continue
    clauses.push(`${column} = ?`)
    args.push(value)
  }
  if (like) {
    clauses.push(`${like.column} GLOB ?`)
    args.push(like.pattern.replaceAll('[', '[[]').replaceAll('?', '[?]'))
  }
  if (among) {
    clauses.push(`${among.column} IN (SELECT value FROM json_each(?))`)
    args.push(JSON.stringify(among.values))
  }
  for (const name of ['gt', 'gte', 'lt', 'lte'] as const) {
    const bound = created[name]
    if (bound === undefined) continue
    clauses.push(`created ${COMPARE[name]} ?`)
    args.push(bound)
  }
  return { clauses, args }
}
