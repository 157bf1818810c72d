/** Ctrl+C at a command that starts servers: whenever it comes, it is heard, and nothing is left running. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../../worker/operator/run-node.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'end-on-signal-'))
const file = (name: string) => path.join(folder, name)
const UNUSED = 'http://127.0.0.1:9/'

/** A server that never answers, with a process of its own, and deaf to whoever asks it to end where it is told so. */
const SERVER = `
const { spawn } = require('node:child_process')
const { appendFileSync } = require('node:fs')
const note = (pid) => appendFileSync(${JSON.stringify(file('pids'))}, pid + '\\n')
note(process.pid)
if (process.argv[2] !== 'alone') note(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']).pid)
if (process.argv[2] === 'deaf') process.on('SIGTERM', () => {})
else process.on('SIGTERM', () => process.exit(0))
setInterval(() => {}, 1000)
`

/** Starts one after the other, as \`npm start\` does, or runs a build, which comes before. */
const command = (what: string) => `
import { endOnSignal, startNode } from ${JSON.stringify(path.join(ROOT, 'test/browser/stack/process.ts'))}
import { runNode } from ${JSON.stringify(path.join(ROOT, 'worker/operator/run-node.ts'))}
endOnSignal()
${what}
`
const START = (how: string) =>
  `await startNode([${JSON.stringify(file('server.cjs'))}, '${how}'], { log: ${JSON.stringify(file('log'))}, ready: '${UNUSED}' })`

const COMMANDS = {
  'while a server comes up': { what: START('quick'), signals: 1, code: 0 },
  'twice, while a server does not end': { what: START('deaf'), signals: 2, code: 1 },
  'while it builds': {
    what: `await runNode([${JSON.stringify(file('server.cjs'))}, 'alone'])`,
    signals: 1,
    code: 0,
  },
}

beforeAll(() => writeFileSync(file('server.cjs'), SERVER))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pids = (): number[] =>
  readFileSync(file('pids'), 'utf8').split('\n').filter(Boolean).map(Number)

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A zombie has ended; whoever adopted it has not read that yet.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

test.each(Object.entries(COMMANDS))(
  '%s',
  async (_, { what, signals, code }) => {
    writeFileSync(file('pids'), '')
    writeFileSync(file('command.ts'), command(what))
    const child = spawn(process.execPath, [file('command.ts')], { stdio: 'ignore' })
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    await expect.poll(() => pids().length, { timeout: 20_000 }).toBe(what.includes('alone') ? 1 : 2)
    for (let n = 0; n < signals; n++) {
      child.kill('SIGINT')
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    expect(await ended).toBe(code)
    await expect.poll(() => pids().filter(isRunning), { timeout: 10_000 }).toEqual([])
  },
  60_000,
)
