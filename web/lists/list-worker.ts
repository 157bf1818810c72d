/**
 * Reads a list beside the page, so that no file, however large, holds up the screen. Ended by whoever
 * began it.
 */
import type { HowToRead } from './how-to-read.ts'
import { type ReadList, readList } from './read-list.ts'

export type Task = { bytes: Uint8Array<ArrayBuffer>; how: HowToRead }
/** `failed`: something that nobody expected; what it was stands in the browser's console. */
export type Answer = ReadList | { kind: 'failed' }

addEventListener('message', async ({ data }: MessageEvent<Task>) => {
  let answer: Answer = { kind: 'failed' }
  try {
    answer = await readList(data.bytes, data.how)
  } catch (error) {
    console.error(error)
  }
  postMessage(answer)
})
