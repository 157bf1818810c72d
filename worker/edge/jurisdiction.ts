/**
 * Whether the sites of this deployment are kept where `JURISDICTION` says. Asked of the registry once per
 * instance of the edge, and before a site is made: under another jurisdiction the same name is another
 * object, and an empty ledger would answer in place of the one there is.
 */
import { problem } from '../../shared/problem.ts'
import type { Configuration } from '../config.ts'
import { type Env, registryOf } from '../env.ts'
import { log } from '../http/log.ts'
import { problemResponse } from '../http/problem-response.ts'

export const JURISDICTION_FAULT =
  'JURISDICTION is not the one in which the sites of this deployment are kept.'

export class JurisdictionCheck {
  readonly #env: Env
  readonly #configuration: Pick<Configuration, 'jurisdiction'>
  /** Only that it fits is remembered: what does not is mended by a deployment, or by the first site. */
  #fits = false

  constructor(env: Env, configuration: Pick<Configuration, 'jurisdiction'>) {
    this.#env = env
    this.#configuration = configuration
  }

  /** True also where the registry does not answer: what sites there are goes on. */
  async fits(): Promise<boolean> {
    if (this.#fits) return true
    try {
      this.#fits = await registryOf(this.#env).fits(this.#configuration.jurisdiction)
      return this.#fits
    } catch (error) {
      log('registry did not answer', { error })
      return true
    }
  }

  /** For who is about to make a site: throws where the registry does not answer. */
  async claims(): Promise<boolean> {
    return registryOf(this.#env).claim(this.#configuration.jurisdiction)
  }
}

export const wrongJurisdiction = (): Response =>
  problemResponse(problem('misconfigured', { detail: JURISDICTION_FAULT }))
