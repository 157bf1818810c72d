/** The table as a file: ids, labels, phases and times; nothing of what is sealed or was verified. */
import { sessionOf } from '../../../shared/protocol/ledger-state.ts'
import { toCsv } from '../../../shared/text/csv.ts'
import { deskWords } from '../../components/desk-words.ts'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { dayAt } from '../../ui/days.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { errorOf } from './arrange.ts'
import { selection } from './choice.ts'
import { deviceName } from './names.ts'
import { shown } from './shown.ts'

/** Names as the API has them, for the file may be read by a program; `status` is what the table says. */
const COLUMNS: Readonly<Record<string, (item: Item) => string | number | null | undefined>> = {
  id: ({ id }) => id,
  reference: ({ reference }) => reference,
  phase: ({ state }) => state.phase,
  status: deskWords,
  last_error: ({ state }) => errorOf(state),
  closed: ({ closed }) => closed && 'yes',
  preset: ({ preset }) => preset,
  type: ({ row }) => row?.type,
  verification_flow: ({ row }) => row?.verification_flow,
  session: sessionOf,
  device: ({ row }) => row?.device,
  device_name: ({ row }) => row && deviceName(row.device),
  assignee: ({ row }) => row?.assignee,
  attempts: ({ attempts }) => attempts,
  attempts_max: ({ attemptsMax }) => attemptsMax,
  created_at: ({ createdAt }) => iso(createdAt),
  accepted_at: ({ row }) => iso(row?.accepted_at),
  started_at: ({ row }) => iso(row?.started_at),
  verdict_at: ({ row }) => iso(row?.verdict_at),
  changed_at: ({ changedAt }) => iso(changedAt),
}

const iso = (at: number | null | undefined): string | null =>
  at === null || at === undefined ? null : new Date(at).toISOString()

export const asTable = (items: readonly Item[]): string[][] => [
  Object.keys(COLUMNS),
  ...items.map((item) => Object.values(COLUMNS).map((cell) => String(cell(item) ?? ''))),
]

/** What is chosen, else all that is shown; in the order of the table. */
export function exportShown(): void {
  const { chosen } = selection.value
  const items = shown.value
  const some = items.filter(({ id }) => chosen.has(id))
  const text = toCsv(asTable(some.length > 0 ? some : items))
  const name = `${t('desk.export_file')}-${dayAt()}.csv`
  downloadFile(new File([text], name, { type: 'text/csv;charset=utf-8' }))
}
