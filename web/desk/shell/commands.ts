/** What the palette can do: go to a section, decide about the open request, open a request. */
import { t } from '../../i18n/t/desk.ts'
import { route } from '../../router.tsx'
import { asking, decisionsFor } from '../decide/decisions.ts'
import { addressOf, moveTo } from '../table/choice.ts'
import { referenceOf } from '../table/row.tsx'
import { all, find } from '../table/shown.ts'
import { bestMatches } from './match-command.ts'
import { SECTIONS } from './sections.ts'

export type Command = {
  id: string
  kind: 'go' | 'request' | 'do'
  label: string
  run(): void
}

const MOST_REQUESTS = 8
const MOST = 12

/** `openId`: the request that is open. */
export function commandsFor(typed: string, openId: string | undefined): readonly Command[] {
  const open = openId === undefined ? undefined : find(openId)
  const decisions: Command[] = (open ? decisionsFor(open) : []).map((kind) => ({
    id: `do-${kind}`,
    kind: 'do',
    label: t('desk.palette.do_on', {
      action: t(`desk.action.${kind}`),
      reference: open ? referenceOf(open) : '',
    }),
    run: () => {
      asking.value = kind
    },
  }))
  const sections: Command[] = SECTIONS.map(({ path, name }) => ({
    id: `go-${path}`,
    kind: 'go',
    label: t(name),
    run: () => route(path),
  }))
  const found = [...bestMatches(typed, decisions, MOST), ...bestMatches(typed, sections, MOST)]
  return [...found, ...requests(typed)].slice(0, MOST)
}

/** Only once something is typed: all of them would say nothing. */
function requests(typed: string): Command[] {
  if (typed.trim() === '') return []
  const named = all.value.map((item) => ({ id: item.id, label: item.reference }))
  const exact = find(typed.trim())
  const choices = exact ? [{ id: exact.id, label: referenceOf(exact) }] : null
  return (choices ?? bestMatches(typed, named, MOST_REQUESTS)).map(({ id, label }) => ({
    id,
    kind: 'request',
    label,
    run: () => {
      route(addressOf(id))
      moveTo(id)
    },
  }))
}
