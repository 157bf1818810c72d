/** The devices as a table; those to look after come first. */
import type { DeviceRow } from '../../../shared/protocol/device-calls.ts'
import { agoWords, fullMoment, spanWords, storageWords } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { Icon } from '../../ui/icon-later.tsx'
import type { Tone } from '../../ui/notice.tsx'
import { inOrder, type Versions, versionsOf, warningsOf } from './device-warnings.ts'
import { ROLE_ICONS } from './role-choice.tsx'
import { siteNow } from './site-clock.ts'
import { warningWords } from './warning-words.ts'

const COLUMNS = ['name', 'state', 'contact', 'unsent', 'storage', 'version'] as const

type Props = { devices: readonly DeviceRow[]; own: string; onOpen(id: string): void }

export function DeviceTable({ devices, own, onOpen }: Props) {
  const now = siteNow()
  const versions = versionsOf(devices)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, and a keyboard must reach it.
    <section class="desk-sheet" aria-label={t('devices.table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`devices.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(devices, now, versions).map((device) => (
            <Row
              key={device.id}
              device={device}
              now={now}
              versions={versions}
              onOpen={onOpen}
              isOwn={device.id === own}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = {
  device: DeviceRow
  now: number
  versions: Versions
  isOwn: boolean
  onOpen(id: string): void
}

function Row({ device, now, versions, isOwn, onOpen }: RowProps) {
  const { id, label, role, extension, contact_at, unsent, oldest, storage, app, protocol } = device
  const warnings = warningsOf(device, now, versions)
  const since = now - contact_at
  return (
    <tr class="device-row" data-state={device.state}>
      <th scope="row">
        <span class="device-name">
          <Icon name={ROLE_ICONS[role]} size={18} />
          <span>
            <button type="button" class="desk-plain-button" onClick={() => onOpen(id)}>
              <bdi>{label}</bdi>
            </button>
            <span class="second">
              {t(`role.${role}`)}
              {extension && ` · ${t('devices.extension')}`}
              {isOwn && ` · ${t('devices.you')}`}
            </span>
            {warnings.map((warning) => (
              <span key={warning} class="desk-flag">
                <Icon name="warning" size={14} />
                {warningWords({ device, warning }, now)}
              </span>
            ))}
          </span>
        </span>
      </th>
      <td>
        <StateMark device={device} />
      </td>
      <td>
        {agoWords(since)}
        <time class="second" dateTime={new Date(contact_at).toISOString()}>
          {fullMoment(contact_at)}
        </time>
      </td>
      <td>
        {unsent === null ? t('devices.unknown') : unsent || t('devices.none')}
        {unsent !== null && unsent > 0 && oldest !== null && (
          <span class="second">{t('devices.oldest', { span: spanWords(oldest + since) })}</span>
        )}
      </td>
      {/* A browser that does not say reports none. */}
      <td>{storage ? storageWords(storage) : t('devices.unknown')}</td>
      <td>
        {app ?? t('devices.unknown')}
        {protocol !== null && <span class="second">{t('devices.protocol', { n: protocol })}</span>}
      </td>
    </tr>
  )
}

/** `wiped`: it is out because it emptied itself. */
export function StateMark({ device: { state, wipe_refused } }: { device: DeviceRow }) {
  const words = state === 'revoked' && wipe_refused !== null ? 'wiped' : state
  const tones: Record<typeof words, Tone> = {
    active: 'good',
    wiping: 'waiting',
    wiped: 'quiet',
    revoked: 'quiet',
  }
  return (
    <span class="device-state" data-tone={tones[words]}>
      {t(`devices.state.${words}`)}
    </span>
  )
}
