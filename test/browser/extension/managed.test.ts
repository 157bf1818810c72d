/**
 * A company presets the address for its computers: read from a policy, as Debian's Chromium finds it. The
 * policy is there for that Chromium alone, in a mount namespace of its own, so nothing of the machine's is
 * changed; that takes root.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildExtension } from '../../commands/extension.ts'
import { type Loaded, loadExtension } from './loaded-chromium.ts'

/** Room for the build, on a machine that does other things meanwhile. */
const HOOK_MS = 240_000
const ADDRESS = 'https://verify.example.com'
const DEBIANS = '/usr/bin/chromium'
const SETTINGS = '/etc/chromium'

const isPossible = process.getuid?.() === 0 && existsSync(DEBIANS) && existsSync(SETTINGS)

let folder: string
let extension: Loaded
const { CHROMIUM_PATH } = process.env

beforeAll(async () => {
  if (!isPossible) return
  await buildExtension()
  folder = mkdtempSync(path.join(tmpdir(), 'fieldproof-'))
  process.env.CHROMIUM_PATH = chromiumWith({
    '3rdparty': { extensions: { [idOf(path.join(folder, 'extension'))]: { address: ADDRESS } } },
  })
  extension = await loadExtension(folder)
}, HOOK_MS)

afterAll(async () => {
  if (CHROMIUM_PATH === undefined) delete process.env.CHROMIUM_PATH
  else process.env.CHROMIUM_PATH = CHROMIUM_PATH
  await extension?.kill()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

/** A command that starts it with this policy. */
function chromiumWith(policy: object): string {
  const [policies, command] = [path.join(folder, 'policy.json'), path.join(folder, 'chromium.sh')]
  writeFileSync(policies, JSON.stringify(policy))
  const inside = [
    `mount -t tmpfs none ${SETTINGS}`,
    `mkdir -p ${SETTINGS}/policies/managed`,
    `cp ${policies} ${SETTINGS}/policies/managed/`,
    `exec ${DEBIANS} "$@"`,
  ].join(' && ')
  writeFileSync(command, `#!/bin/sh\nexec unshare --mount sh -c '${inside}' - "$@"\n`, {
    mode: 0o755,
  })
  return command
}

/** Of one that is loaded from a folder: the hash of its path, in the letters a to p. */
const idOf = (copy: string): string =>
  [...createHash('sha256').update(copy).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('')

test.runIf(isPossible)('the address that a company preset stands in its field', async () => {
  const panel = await extension.openPanel()
  const address = panel.getByLabel('Server address or enrolment link')
  await expect.poll(() => address.inputValue(), { timeout: 15_000 }).toBe(ADDRESS)
  // Whoever sets it up may have a reason to change it.
  await address.fill('https://other.example.com')
  expect(await address.inputValue()).toBe('https://other.example.com')
})
