/** Where everything listens on this machine, and where its local state is kept. */
import path from 'node:path'
import { bin, ROOT } from '../../../worker/operator/run-node.ts'

const port = (name: string, fallback: number): number => Number(process.env[name] ?? fallback)

export const appPort = (): number => port('PORT', 8787)
export const sandboxPort = (): number => port('SANDBOX_PORT', 12111)

export const originOf = (listens: number): string => `http://127.0.0.1:${listens}`

/**
 * Where each browser test and command that has a world of its own begins to listen: cable, Worker,
 * sandbox, and whatever follows them. No two may meet, for they may run at once.
 */
export const WORLDS = {
  kioskHelp: 8790,
  handBack: 8794,
  foreignPage: 8806,
  kioskGuard: 8812,
  styles: 8816,
  deskStripe: 8824,
  deskDevices: 8828,
  deskSite: 8832,

  desk: 8836,
  change: 8840,
  agent: 8845,
  offline: 8849,
  stripe: 8850,
  kiosk: 8855,
  screenshots: 8860,
  kioskStaff: 8863,
  kioskVisits: 8866,
  journey: 8870,
  textSize: 8876,
  chaos: 8880,
  atRest: 8893,
  ticket: 8903,
  checkEnds: 8910,
  ticketDetours: 8914,
  enrolAndLock: 8921,
  offboard: 8925,
  agentDetours: 8930,
  kioskDetours: 8934,
  links: 8940,
  rollback: 8945,
  typing: 8950,
  leaving: 8953,
  isolation: 8959,
  drafts: 8955,
  lists: 8962,
  deskOlder: 8966,
  deskKeyboard: 8780,
  deskRequest: 8784,
  trueScreens: 8982,
  phone: 8986,
  notLoaded: 8776,
  longList: 8771,
  engines: 8970,
  setup: 8990,
  doctor: 8993,
  deploy: 8996,
  extension: 9002,
  extensionBackground: 9010,
  extensionFirefox: 9018,
  extensionScan: 9026,
  deskTable: 9060,
  deskScreens: 9064,
  blockedStorage: 9068,
  deskEngines: 9072,
  personEngines: 9076,
} as const

/** One folder per port, which git ignores. */
export const stateOf = (listens: number): string => path.join(ROOT, '.local/state', String(listens))

export const TSC = bin('typescript/bin/tsc')
export const VITEST = bin('vitest/vitest.mjs')
export const BIOME = bin('@biomejs/biome/bin/biome')
