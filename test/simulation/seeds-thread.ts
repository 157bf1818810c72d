/** A share of the seeds on a thread of its own: posts each story as a text, and its tally at last. */
import { parentPort, workerData } from 'node:worker_threads'
import { runSeeds } from './seeds.ts'

const share = workerData as Parameters<typeof runSeeds>[0]
const tally = await runSeeds(share, (story) => parentPort?.postMessage(story))
parentPort?.postMessage(tally)
