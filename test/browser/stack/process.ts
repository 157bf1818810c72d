/** Processes of our own: run to the end, or started and known to answer. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { text } from 'node:stream/consumers'
import { ROOT } from '../../../worker/operator/run-node.ts'

/** The same, but what it says is kept: its output beside that of another would be read by nobody. */
export function runNodeAside(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  limit = 0,
): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: limit,
    killSignal: 'SIGKILL',
    env: { ...process.env, ...env },
  })
  let output = ''
  for (const said of [child.stdout, child.stderr])
    said.setEncoding('utf8').on('data', (chunk) => {
      output += chunk
    })
  return new Promise((resolve) => {
    const end = (code: number | null, signal: NodeJS.Signals | null) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\nEnded by ${signal}.` : output })
    child.once('close', end)
    // What it started may outlive it and hold its output open.
    child.once('exit', (...how) => setTimeout(end, 2_000, ...how))
  })
}

/**
 * A tool that npm fetches for this one run and that is no dependency, for it brings more packages than all
 * else here together. `tool`: `name@version`, which is also its command. Returns what it prints.
 */
export function runFetched(
  tool: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const command = tool.slice(0, tool.lastIndexOf('@'))
  const child = spawn('npm', ['exec', '--yes', `--package=${tool}`, '--', command, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  return text(child.stdout)
}

export type Running = {
  pid: number
  /** Ends it and all that it started. SIGKILL is a crash: nothing gets to tidy up. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** What was started here and has not ended. */
const running = new Set<Running>()

/**
 * Call before anything is started: Ctrl+C ends what runs by then, and what comes up meanwhile goes with
 * this process. A second one waits for nothing.
 */
export function endOnSignal(): void {
  let isEnding = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (isEnding) process.exit(1)
      isEnding = true
      const ends = [...running].map(({ stop }) => stop())
      void Promise.allSettled(ends).then(() => process.exit(0))
    })
}

/**
 * Starts Node on a script in a process group of its own, its output going to `log`, and resolves
 * when `ready` answers with a 2xx. Rejects where it ends before, or is silent for a minute.
 */
export async function startNode(
  args: readonly string[],
  { log, ready, env = {} }: { log: string; ready: string; env?: NodeJS.ProcessEnv },
): Promise<Running> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...env },
  })
  const file = createWriteStream(log, { flags: 'a' })
  child.stdout?.pipe(file, { end: false })
  child.stderr?.pipe(file, { end: false })
  // A group of its own hears no Ctrl+C, and would outlive whoever ends without a word.
  const killAll = () => killGroup(child, 'SIGKILL')
  process.once('exit', killAll)
  let isStopping = false
  const stop: Running['stop'] = async (signal = 'SIGTERM') => {
    isStopping = true
    killGroup(child, signal)
    await ended
  }
  const one: Running = { pid: child.pid ?? 0, stop }
  running.add(one)
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      // What wrangler started may outlive it for a moment, and hold the port.
      killAll()
      process.off('exit', killAll)
      running.delete(one)
      resolve()
    }),
  )
  const deadline = Date.now() + 60_000
  while (!(await answers(ready))) {
    if (child.exitCode !== null && !isStopping)
      throw new Error(`${args[0]} ended at once; see ${log}`)
    if (Date.now() > deadline) {
      await stop('SIGKILL')
      throw new Error(`${ready} did not answer within a minute; see ${log}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return one
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal)
  } catch {
    // ESRCH: the whole group is gone already.
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    // Not listening yet.
    return false
  }
}
