/** The entries of the audit log that were found: when, who, what, and to which request or device. */
import type { AuditRow } from '../../../shared/protocol/supervisor/audit.ts'
import { fullMoment } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-audit.ts'
import { deviceName, referenceOf } from '../table/names.ts'
import { find } from '../table/shown.ts'
import type { AuditFilter } from './audit-query.ts'
import { actionWords, actorWords } from './audit-words.ts'

type Props = { entries: readonly AuditRow[]; onFilter(part: Partial<AuditFilter>): void }

const COLUMNS = ['time', 'device', 'action', 'about', 'entry'] as const

export function AuditEntries({ entries, onFilter }: Props) {
  if (entries.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, and a keyboard must reach it.
    <section class="desk-sheet" aria-label={t('desk.section.audit')} tabIndex={0}>
      <table class="audit-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`audit.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((row) => (
            <tr key={row.seq}>
              <td class="audit-time">
                <time dateTime={new Date(row.at).toISOString()}>{fullMoment(row.at)}</time>
              </td>
              <td>
                {row.by === null ? (
                  <span class="soft">{actorWords(row)}</span>
                ) : (
                  <button
                    type="button"
                    class="desk-plain-button"
                    title={t('audit.only_device')}
                    onClick={() => onFilter({ device: row.by ?? '' })}
                  >
                    {actorWords(row)}
                  </button>
                )}
              </td>
              <td data-look={row.code.endsWith('_read')}>{actionWords(row)}</td>
              <td>
                <About row={row} />
              </td>
              <td class="audit-seq">{row.seq}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function About({ row: { request, device, session, code, by } }: { row: AuditRow }) {
  if (request !== undefined) {
    const item = find(request)
    return (
      <a href={`/requests/${request}`}>
        {item ? referenceOf(item) : t('audit.request_id', { id: request.slice(-8) })}
      </a>
    )
  }
  if (device !== undefined && (device !== by || code !== 'audit_exported'))
    return <a href={`/devices?device=${encodeURIComponent(device)}`}>{deviceName(device)}</a>
  if (session !== undefined) return <code>{session}</code>
  if (code === 'settings_changed') return <a href="/settings">{t('desk.section.settings')}</a>
  return <span class="soft">–</span>
}
