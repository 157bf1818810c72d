/** The page's half of reading a list: hands it to the worker, and waits for a bounded time. */
import { LISTS_POLICY } from '../../../shared/pages/security-headers.ts'
import type { HowToRead, ListTable, NoList } from '../../lists/how-to-read.ts'
import type { Answer, Task } from '../../lists/list-worker.ts'
import workerUrl from '../../lists/list-worker.ts?worker&url'
import { LIST_MAX_BYTES, type Row } from '../../lists/table.ts'

/** Ten thousand rows take a slow phone a few seconds. */
const READ_WITHIN_MS = 60_000

export type FileRead = ListTable | { kind: 'no_list'; code: NoList['code'] | 'unread' }

/** Null where it was stopped. */
export async function readFile(
  file: Blob,
  how: HowToRead,
  stop: AbortSignal,
): Promise<FileRead | null> {
  if (file.size > LIST_MAX_BYTES) return { kind: 'no_list', code: 'too_large' }
  const unread: FileRead = { kind: 'no_list', code: 'unread' }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = await askWorker({ bytes, how }, stop)
    return read?.kind === 'failed' ? unread : read
  } catch {
    // The file is gone or was changed meanwhile, or no worker can be started here.
    return unread
  }
}

type Whole = Exclude<Answer, { kind: 'rows' }>

function askWorker(task: Task, stop: AbortSignal): Promise<Whole | null> {
  const worker = new Worker(scriptUrl())
  const rows: Row[] = []
  return new Promise<Whole | null>((resolve) => {
    const failed = () => resolve({ kind: 'failed' })
    stop.addEventListener('abort', () => resolve(null))
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.kind !== 'failed' && data.kind !== 'no_list') rows.push(...data.rows)
      if (data.kind !== 'rows') resolve(data.kind === 'list' ? { ...data, rows } : data)
    })
    worker.addEventListener('error', failed)
    setTimeout(failed, READ_WITHIN_MS)
    worker.postMessage(task, [task.bytes.buffer])
  }).finally(() => worker.terminate())
}

let trusted: string | null = null

/** Under Trusted Types no bare string may name a script; a policy is made once. */
function scriptUrl(): string {
  const policy = window.trustedTypes
  trusted ??=
    policy
      ?.createPolicy(LISTS_POLICY, { createScriptURL: () => workerUrl })
      .createScriptURL(workerUrl) ?? workerUrl
  return trusted
}
