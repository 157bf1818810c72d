/**
 * What the palette can do: decide about the open request or those that are selected, go to a section, a part
 * of the settings, a saved view or a device, open a request, and what the tools of the desk do. An action
 * that lacks what it would be done to is listed, and says so.
 */
import { moment } from '../../../i18n/first/times.ts'
import { t } from '../../../i18n/t/desk.ts'
import { route } from '../../../router.tsx'
import type { Item } from '../../../state/request.ts'
import {
  asking,
  askingBulk,
  BULK_KINDS,
  type BulkKind,
  DECISIONS,
  type DecisionKind,
  decisionsFor,
} from '../../decide/decisions.ts'
import { devices } from '../../devices/device-list.ts'
import { canSend } from '../../request/send-link/send-message.ts'
import { addressOfPart, PART_NAMES } from '../../settings/part-names.ts'
import { acceptedAt } from '../../table/arrange.ts'
import { addressOf, moveTo, selection, tableAddress } from '../../table/choice.ts'
import { exportShown } from '../../table/export.ts'
import { referenceOf, statusWords } from '../../table/names.ts'
import { all, find } from '../../table/shown.ts'
import { views } from '../../table/views/views.ts'
import { SECTIONS } from '../sections.ts'
import { bestMatches, likeness } from './match-command.ts'
import { overlay } from './shortcuts.ts'

export type Command = {
  id: string
  kind: 'go' | 'request' | 'device' | 'do'
  label: string
  /** What is there, for whoever does not know what it is called. */
  holds?: string
  /** What is missing for it; null: it can be done. */
  needs: string | null
  run(): void
}

const MOST_REQUESTS = 8
const MOST_DEVICES = 4
const MOST = 14

/** `openId`: the request that is open. */
export function commandsFor(typed: string, openId: string | undefined): readonly Command[] {
  const open = openId === undefined ? undefined : find(openId)
  const actions = [...openActions(open), ...bulkActions()]
  const possible = actions.filter(({ needs }) => needs === null)
  const lacking = actions.filter(({ needs }) => needs !== null)
  const name = open ? referenceOf(open) : ''
  // Whoever types what the open request is called looks for a request: Enter must not decide about it.
  const isOnlyNamed = ({ label }: Command) =>
    likeness(typed, name) > 0 && likeness(typed, label.replace(name, '')) === 0
  const meant = possible.filter((action) => !isOnlyNamed(action))
  // One list, so that the section called so comes before whatever else has its name in it; and what
  // cannot be done stands behind all that can.
  return bestMatches(typed, [...meant, ...places(typed), ...tools()], MOST)
    .concat(devicesCalled(typed), bestMatches(typed, lacking, MOST), requests(typed))
    .concat(bestMatches(typed, possible.filter(isOnlyNamed), MOST))
    .slice(0, MOST)
}

type OpenAction = DecisionKind | 'send'

function openActions(open: Item | undefined): Command[] {
  const possible: readonly OpenAction[] = open
    ? [...(canSend(open) ? (['send'] as const) : []), ...decisionsFor(open)]
    : ['send', ...DECISIONS.filter((kind) => !isBulk(kind))]
  return possible.map((kind) => {
    const action = t(`desk.action.${kind}`)
    return {
      id: `do-${kind}`,
      kind: 'do',
      label: open ? t('desk.palette.do_on', { action, reference: referenceOf(open) }) : action,
      needs: open ? null : t('desk.palette.needs_open'),
      run: () => {
        asking.value = kind
      },
    }
  })
}

const isBulk = (kind: DecisionKind): boolean => (BULK_KINDS as readonly string[]).includes(kind)

function bulkActions(): Command[] {
  const n = selection.value.chosen.size
  return BULK_KINDS.map((kind: BulkKind) => {
    const action = t(`desk.bulk.${kind}`)
    return {
      id: `bulk-${kind}`,
      kind: 'do',
      label: n === 0 ? action : t('desk.palette.do_bulk', { action, n }),
      needs: n === 0 ? t('desk.palette.needs_selection') : null,
      run: () => {
        if (!document.querySelector('.desk-bulk')) route(tableAddress())
        askingBulk.value = kind
      },
    }
  })
}

/** What is no section, but has an address. */
const SCREENS = [
  { path: '/import', name: 'list.import' },
  { path: '/devices?enrol=agent', name: 'desk.palette.enrol' },
] as const

const places = (typed: string): Command[] => [
  ...[...SECTIONS, ...SCREENS].map(
    ({ path, name }): Command => ({
      id: `go-${path}`,
      kind: 'go',
      label: t(name),
      needs: null,
      run: () => route(path),
    }),
  ),
  ...savedViews(),
  ...(typed.trim() === '' ? [] : partsOfSettings()),
]

const partsOfSettings = (): Command[] =>
  PART_NAMES.map((part) => ({
    id: `part-${part}`,
    kind: 'go',
    label: t('settings.title', { part: t(`settings.part.${part}`) }),
    holds: t(`settings.holds.${part}`),
    needs: null,
    run: () => route(addressOfPart(part)),
  }))

const tools = (): Command[] =>
  (
    [
      ['desk.export', exportShown],
      ['desk.print', () => print()],
      ['desk.help', () => open('help')],
      ['desk.keys', () => open('keys')],
    ] as const
  ).map(([name, run]) => ({ id: name, kind: 'do', label: t(name), needs: null, run }))

function open(what: 'help' | 'keys'): void {
  overlay.value = what
}

/** Only once something is typed; those in use before those that are out. */
function devicesCalled(typed: string): Command[] {
  if (typed.trim() === '') return []
  const listed = (devices.value ?? []).toSorted(
    (a, b) => Number(a.state === 'revoked') - Number(b.state === 'revoked'),
  )
  return bestMatches(typed, listed, MOST_DEVICES).map(({ id, label }) => ({
    id: `device-${id}`,
    kind: 'device',
    label,
    needs: null,
    run: () => route(`/devices?device=${encodeURIComponent(id)}`),
  }))
}

const savedViews = (): Command[] =>
  views.value.map(({ name, address }) => ({
    id: `view-${name}`,
    kind: 'go',
    label: t('desk.palette.view', { name }),
    needs: null,
    run: () => route(`/${address}`),
  }))

/** Only once something is typed: all of them would say nothing. */
function requests(typed: string): Command[] {
  if (typed.trim() === '') return []
  const named = all.value.map((item) => ({ item, label: item.reference }))
  const exact = find(typed.trim())
  const choices = exact ? [{ item: exact, label: referenceOf(exact) }] : null
  return (choices ?? bestMatches(typed, named, MOST_REQUESTS)).map(({ item, label }) => ({
    id: item.id,
    kind: 'request',
    label,
    // Two may have the same reference.
    holds: `${statusWords(item)} · ${moment(acceptedAt(item))}`,
    needs: null,
    run: () => {
      route(addressOf(item.id))
      moveTo(item.id)
    },
  }))
}
