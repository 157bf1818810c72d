/**
 * Watches the ledger take in readings of Stripe's sessions, for what it gets wrong here would be put
 * right by a later refresh: a reading must not change a row after a newer one, asked for later, has come.
 *
 * It stands between an instance of the site and its disk and Stripe. The number that an instance takes
 * before each call to Stripe tells which change of a row belongs to which answer.
 */
import { readSessionReference } from '../../../shared/ids.ts'
import type { Sql, SqlRow, SqlValue } from '../../../worker/storage/sql.ts'
import type { Created, Found, Read, StripeSessions } from '../../../worker/stripe/client.ts'

type Reading = { readNo: number; version: number }

export class ReadingWatch {
  /** How many changes of a row by a reading were seen. */
  applied = 0
  /** How often the session had changed when it was read. */
  readonly #versionOf: (reading: object) => number
  readonly #wentBack: (id: string) => void

  constructor(versionOf: (reading: object) => number, wentBack: (id: string) => void) {
    this.#versionOf = versionOf
    this.#wentBack = wentBack
  }

  /** The ways of one instance, watched. A crash may give numbers out again, so none outlives it. */
  between(sql: Sql, stripe: StripeSessions): { sql: Sql; stripe: StripeSessions } {
    const delivered = new Map<string, Reading[]>()
    let readNo: number | null = null

    const exec = (statement: string, ...values: SqlValue[]): SqlRow[] => {
      const rows = sql.exec(statement, ...values)
      const [row] = rows
      if (row && 'reads' in row) readNo = Number(row.reads)
      if (/^UPDATE requests SET read_no = \?.* rev = \?/.test(statement))
        this.#check(String(values.at(-1)), Number(values[0]), delivered)
      return rows
    }

    const read = async <T extends Created | Read | Found>(call: () => Promise<T>): Promise<T> => {
      if (readNo === null) throw new Error('Stripe is called without a number for its answer')
      const taken = readNo
      readNo = null
      const answer = await call()
      const session = 'session' in answer ? answer.session : null
      const id = readSessionReference(session?.reference ?? null)?.id
      if (session && id !== undefined) {
        const reading = { readNo: taken, version: this.#versionOf(session) }
        delivered.set(id, [...(delivered.get(id) ?? []), reading])
      }
      return answer
    }

    return {
      sql: { exec, transaction: (work) => sql.transaction(work) },
      stripe: {
        create: (params, key) => read(() => stripe.create(params, key)),
        retrieve: (session) => read(() => stripe.retrieve(session)),
        cancel: (session) => read(() => stripe.cancel(session)),
        update: (session, params) => read(() => stripe.update(session, params)),
        redact: (session) => read(() => stripe.redact(session)),
        find: (reference) => read(() => stripe.find(reference)),
      },
    }
  }

  #check(id: string, readNo: number, delivered: ReadonlyMap<string, readonly Reading[]>): void {
    this.applied += 1
    const readings = delivered.get(id) ?? []
    const reading = readings.find((one) => one.readNo === readNo)
    if (!reading) throw new Error(`a row shows reading ${readNo}, which Stripe never gave`)
    const { version } = reading
    if (readings.some((one) => one.readNo > readNo && one.version > version)) this.#wentBack(id)
  }
}
