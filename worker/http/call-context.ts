/** Which call is being answered, for whatever happens on its behalf: so that log lines can be tied together. */
import { AsyncLocalStorage } from 'node:async_hooks'

const calls = new AsyncLocalStorage<string>()

export const inCall = <T>(call: string, work: () => T): T => calls.run(call, work)

/** Undefined on behalf of nobody: the alarm. Who joins a start under way is not named. */
export const currentCall = (): string | undefined => calls.getStore()
