/**
 * The walls of the house as one table: which room may import which. Biome holds them: biome.json
 * extends `walls.json`, which `node test/walls.ts` makes of this table.
 *
 * A Biome override replaces the options of the base, so each room's override has to say everything.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../worker/operator/run-node.ts'

/** Rooms and root files of one side, top to bottom: a layer imports the layers below it, not its own. */
type Side = { folder: string; layers: readonly (readonly string[])[] }

const WORKER: Side = {
  folder: 'worker',
  layers: [
    ['index.ts'],
    ['site.ts', 'registry.ts', 'edge'],
    ['routes'],
    ['site-health.ts'],
    ['site-context.ts', 'operator'],
    ['alarm.ts'],
    ['sessions'],
    ['requests'],
    ['security'],
    ['devices', 'stripe'],
    ['storage'],
    ['http', 'env.ts'],
    ['config.ts'],
  ],
}

const WEB: Side = {
  folder: 'web',
  layers: [
    ['main.tsx', 'vite.config.ts'],
    ['app.tsx', 'extension'],
    ['build'],
    ['desk'],
    ['agent', 'kiosk', 'ticket-page'],
    ['form'],
    ['components'],
    ['boot.ts'],
    ['after-start.ts'],
    ['actions'],
    ['sw', 'handover'],
    ['state'],
    ['sync'],
    ['api'],
    ['store', 'crypto'],
    ['lists'],
    ['draft'],
    ['ui'],
    ['i18n'],
    ['router.tsx'],
    ['browser'],
  ],
}

/** Rooms that see less than what is below them. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  'worker/edge': ['security', 'stripe', 'http', 'config.ts', 'env.ts'],
  'worker/operator': ['config.ts'],
  'web/desk': WEB.layers.flat().slice(WEB.layers.flat().indexOf('form')),
  'web/ticket-page': ['api', 'draft', 'ui', 'i18n', 'browser'],
}

/** Libraries behind doors: the only files that may import them. */
const DOORS: Readonly<Record<string, { doors: readonly string[]; modules: readonly string[] }>> = {
  idb: { doors: ['web/store/database.ts'], modules: ['idb'] },
  dpop: { doors: ['web/api/client.ts'], modules: ['dpop'] },
  'Stripe.js': {
    doors: ['web/handover/main.ts'],
    modules: ['@stripe/stripe-js', '@stripe/stripe-js/pure'],
  },
  stripe: { doors: ['worker/stripe/client.ts', 'worker/operator/stripe.ts'], modules: ['stripe'] },
  prompts: { doors: ['worker/operator/ask.ts'], modules: ['@clack/prompts'] },
  CSV: { doors: ['web/lists/read-csv.ts'], modules: ['papaparse'] },
  spreadsheets: {
    doors: ['web/lists/read-xlsx.ts'],
    modules: [
      'read-excel-file/browser',
      'read-excel-file/node',
      'read-excel-file/universal',
      'read-excel-file/web-worker',
    ],
  },
  'JSON Schema': { doors: ['shared/openapi/openapi.ts'], modules: ['@valibot/to-json-schema'] },
}

type Group = { group: readonly string[]; message: string }

/** The one file of the sandbox that other tests share: pure, and all that it imports is. */
const LIFECYCLE = {
  file: 'identity/lifecycle.ts',
  imports: ['./failures.ts', '../api/metadata.ts'],
}

/** What describes the API is heavy, and runs while the app is built. */
const BUILD = 'web/vite.config.ts'
const AT_BUILD_TIME: Group = {
  group: ['**/openapi/**'],
  message: `Only ${BUILD} imports this: it must not get into a bundle (test/walls.ts).`,
}

const SANDBOX: Group = {
  group: ['**/sandbox/**', `!**/sandbox/${LIFECYCLE.file}`],
  message: 'Of the sandbox, tests import what a session is, and nothing else (test/walls.ts).',
}

const PURE: Group = {
  group: ['**', ...LIFECYCLE.imports.map((file) => `!${file}`)],
  message: 'What a session is stays pure (test/walls.ts).',
}

const isFile = (room: string): boolean => /\.tsx?$/.test(room)

/** How files of any depth write an import of this room. */
const patternsOf = (room: string): string[] =>
  isFile(room) ? [`./${room}`, `../${room}`, `../../${room}`] : [`**/${room}/**`]

const forbid = (rooms: readonly string[], importer: string): Group => ({
  group: rooms.flatMap(patternsOf),
  message: `${importer} may not import this room: imports run downwards only (test/walls.ts).`,
})

/** Everything of a side that a room must not import. */
function closedTo(room: string, { folder, layers }: Side): string[] {
  const own = layers.findIndex((layer) => layer.includes(room))
  const below = ONLY[`${folder}/${room}`] ?? layers.slice(own + 1).flat()
  return layers.flat().filter((other) => other !== room && !below.includes(other))
}

const restrict = (
  includes: readonly string[],
  groups: readonly Group[],
  closed: readonly string[],
) => ({
  includes,
  linter: {
    rules: {
      style: {
        noRestrictedImports: {
          level: 'error',
          options: {
            paths: Object.fromEntries(
              closed.map((name) => [name, 'This library has one door (test/walls.ts).']),
            ),
            patterns: groups.filter(({ group }) => group.length > 0),
          },
        },
      },
    },
  },
})

const libraries = (except?: string): string[] =>
  Object.values(DOORS)
    .filter(({ doors }) => except === undefined || !doors.includes(except))
    .flatMap(({ modules }) => modules)

/** The wall of one file or room of a side. */
function wall(importer: string, room: string, side: Side) {
  const other = side.folder === 'web' ? 'worker' : 'web'
  const closed = closedTo(room, side)
  return restrict(
    [isFile(importer) ? importer : `${importer}/**`],
    [
      forbid(closed, importer),
      forbid([other, 'test'], importer),
      ...(importer === BUILD ? [] : [AT_BUILD_TIME]),
    ],
    libraries(isFile(importer) ? importer : undefined),
  )
}

const isShared = (file: string): boolean => file.startsWith('shared/')

const ofShared = (importer: string) =>
  restrict(
    [importer],
    [forbid(['web', 'worker', 'test'], 'shared'), AT_BUILD_TIME],
    libraries(importer),
  )

const roomOf = (file: string): string => file.split('/')[1] ?? ''

const sideOf = (file: string): Side => (file.startsWith('web/') ? WEB : WORKER)

function overrides() {
  const rooms = [WORKER, WEB].flatMap((side) =>
    side.layers.flat().map((room) => wall(`${side.folder}/${room}`, room, side)),
  )
  const doors = Object.values(DOORS).flatMap(({ doors }) => doors)
  return [
    ofShared('shared/**'),
    ...rooms,
    ...doors.map((file) =>
      isShared(file) ? ofShared(file) : wall(file, roomOf(file), sideOf(file)),
    ),
    restrict(['test/**'], [SANDBOX], []),
    restrict(
      ['test/sandbox/**'],
      [forbid(['web', 'worker', 'shared', 'browser', 'simulation', 'chaos'], 'the sandbox')],
      [],
    ),
    restrict([`test/sandbox/${LIFECYCLE.file}`], [PURE], []),
  ]
}

const WALLS_FILE = path.join(ROOT, 'test/walls.json')

/** The text that `walls.json` has to be: a line per room. */
export const wallsJson = (): string =>
  `{ "overrides": [\n${overrides()
    .map((one) => JSON.stringify(one))
    .join(',\n')}\n] }\n`

if (import.meta.main) writeFileSync(WALLS_FILE, wallsJson())
