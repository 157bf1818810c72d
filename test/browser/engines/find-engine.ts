/**
 * Where the engines beside Chromium are on this machine: named, installed, or fetched with apt when
 * root. A machine that lacks one says which, and why.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

type EngineName = 'Firefox' | 'WebKit'

type Wanted = {
  variable: string
  installed: readonly string[]
  /** What it cannot do without. */
  beside?: string
  packages: readonly string[]
}

const WANTED: Record<EngineName, Wanted> = {
  Firefox: {
    variable: 'FIREFOX_PATH',
    installed: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
    packages: ['firefox-esr'],
  },
  WebKit: {
    variable: 'WEBKIT_DRIVER_PATH',
    installed: ['/usr/bin/WebKitWebDriver'],
    beside: '/usr/bin/Xvfb',
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
}

export type Found = { name: EngineName } & ({ path: string } | { skipped: string })

export const findEngines = (): Found[] => [find('Firefox'), find('WebKit')]

function find(name: EngineName): Found {
  const { variable, installed, beside, packages } = WANTED[name]
  const named = process.env[variable]
  if (named && !existsSync(named)) return { name, skipped: `${variable} names no file: ${named}` }
  const known = () =>
    beside && !existsSync(beside)
      ? undefined
      : [named, ...installed].find((file) => file && existsSync(file))
  const path = known()
  if (path) return { name, path }
  const how = `set ${variable}, or install ${packages.join(' and ')}`
  if (process.getuid?.() !== 0) return { name, skipped: `not found; ${how}, or run once as root` }
  try {
    aptInstall(packages)
  } catch (error) {
    return { name, skipped: `apt could not install it (${error}); ${how}` }
  }
  const fetched = known()
  return fetched
    ? { name, path: fetched }
    : { name, skipped: `not among what apt installed; ${how}` }
}

function aptInstall(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => execFileSync('apt-get', args, { env, stdio: 'pipe' })
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages)
}
