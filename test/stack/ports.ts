/** Where everything listens on this machine, and where its local state is kept. */
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../..')

const port = (name: string, fallback: number): number => Number(process.env[name] ?? fallback)

export const appPort = (): number => port('PORT', 8787)
export const sandboxPort = (): number => port('SANDBOX_PORT', 12111)

export const originOf = (listens: number): string => `http://127.0.0.1:${listens}`

/** One folder per port, which git ignores. */
export const stateOf = (listens: number): string => path.join(ROOT, '.local', String(listens))

/** The JavaScript of an installed package's command, to be run by this very Node. */
export const bin = (file: string): string => path.join(ROOT, 'node_modules', file)
export const WRANGLER = bin('wrangler/bin/wrangler.js')
export const VITE = bin('vite/bin/vite.js')
export const TSC = bin('typescript/bin/tsc')
export const VITEST = bin('vitest/vitest.mjs')
export const BIOME = bin('@biomejs/biome/bin/biome')
