// What these tests run: the sandbox as a process of its own on a fresh state, and a Chromium.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const STARTS_WITHIN_MS = 60_000

export async function startSandbox(port: number): Promise<{ stop(): Promise<void> }> {
  const state = mkdtempSync(path.join(tmpdir(), 'sandbox-'))
  const child = spawn(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/wrangler/bin/wrangler.js'),
      'dev',
      '--config',
      'test/sandbox/wrangler.toml',
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--inspector-port',
      String(port + 20_000),
      '--persist-to',
      state,
    ],
    // A group of its own, so that what wrangler starts ends with it.
    { cwd: ROOT, stdio: 'ignore', detached: true, env: { ...process.env, CI: '1' } },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await ended
    rmSync(state, { recursive: true, force: true })
  }
  const deadline = Date.now() + STARTS_WITHIN_MS
  while (!(await answers(`http://127.0.0.1:${port}/_sandbox/health`))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop()
      throw new Error('The sandbox did not start.')
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { stop }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    // Not listening yet.
    return false
  }
}

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export function startBrowser(): Promise<Browser> {
  const { CHROMIUM_PATH } = process.env
  const executablePath = [CHROMIUM_PATH, ...INSTALLED, chromium.executablePath()].find(
    (file) => file && existsSync(file),
  )
  if (!executablePath) throw new Error('No Chromium: set CHROMIUM_PATH.')
  const args = ['--no-sandbox', '--disable-background-networking']
  return chromium.launch({ executablePath, args })
}
