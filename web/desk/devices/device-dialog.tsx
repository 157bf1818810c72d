/** One device with all that is known of it, and what can be done about it. */
import { useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import type { DeviceRow } from '../../../shared/protocol/device-calls.ts'
import { endDevice } from '../../actions/desk.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { agoWords, fullMoment } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { all } from '../table/shown.ts'
import { devices, learnDevice } from './device-list.ts'
import { HandOver, RenameDevice, RoleOfDevice } from './device-steps.tsx'
import { StateMark } from './device-table.tsx'
import { heldBy, versionsOf, warningsOf } from './device-warnings.ts'
import { EndDevice } from './end-device.tsx'
import { siteNow } from './site-clock.ts'
import { warningWords } from './warning-words.ts'
import { WipeProgress } from './wipe-progress.tsx'

export type DeviceStep = 'facts' | 'rename' | 'role' | 'hand_over' | 'wipe' | 'revoke'

/** `first`: what it opens with. */
type Props = { device: DeviceRow; own: string; first?: DeviceStep; onClose(): void }

export function DeviceDialog({ device, own, first = 'facts', onClose }: Props) {
  const [step, setStep] = useState<DeviceStep>(first)
  const [done, setDone] = useState('')
  const toFacts = (told = '') => {
    setDone(told)
    setStep('facts')
  }
  const shared = { device, onDone: toFacts }
  switch (step) {
    case 'rename':
      return <RenameDevice {...shared} />
    case 'role':
      return <RoleOfDevice {...shared} />
    case 'hand_over':
      return <HandOver {...shared} />
    case 'wipe':
    case 'revoke':
      return <EndDevice {...shared} how={step} />
    case 'facts':
      return (
        <Dialog title={device.label} onClose={onClose}>
          {done !== '' && (
            <p class="desk-tally" data-tone="good">
              {done}
            </p>
          )}
          <Facts device={device} />
          <Actions device={device} isOwn={device.id === own} onStep={setStep} />
          <div class="desk-dialog-actions">
            <a class="button small" href={`/audit?device=${encodeURIComponent(device.id)}`}>
              {t('devices.act.log')}
            </a>
            <button type="button" class="button small" onClick={onClose}>
              {t('desk.close')}
            </button>
          </div>
        </Dialog>
      )
  }
}

function Facts({ device }: { device: DeviceRow }) {
  const { id, state, role, extension, enrolled_at, contact_at } = device
  const { wipe_asked_at, wipe_refused, links_until } = device
  const now = siteNow()
  return (
    <>
      {warningsOf(device, now, versionsOf(devices.value ?? [])).map((warning) => (
        <Notice
          key={warning}
          tone="again"
          icon="warning"
          title={warningWords({ device, warning }, now)}
        >
          {t(`devices.help.${warning}`)}
        </Notice>
      ))}
      {wipe_asked_at !== null && <WipeProgress device={device} />}
      <FactList
        facts={[
          [t('devices.column.state'), <StateMark key="state" device={device} />],
          [
            t('devices.act.role_now'),
            extension ? `${t(`role.${role}`)} · ${t('devices.extension')}` : t(`role.${role}`),
          ],
          [t('devices.act.enrolled_at'), fullMoment(enrolled_at)],
          [
            t('devices.column.contact'),
            `${agoWords(now - contact_at)} · ${fullMoment(contact_at)}`,
          ],
          ...(wipe_asked_at === null
            ? []
            : [[t('devices.act.wipe_asked'), fullMoment(wipe_asked_at)] as const]),
          ...(state === 'active'
            ? []
            : [
                [
                  t('devices.act.links_fact'),
                  links_until === null
                    ? t('devices.act.links_ended')
                    : t('devices.act.links_kept', { time: fullMoment(links_until) }),
                ] as const,
              ]),
          [t('devices.act.id'), <code key="id">{id}</code>],
        ]}
      />
      {wipe_refused !== null && wipe_refused > 0 && (
        <p class="soft">{t('devices.act.wipe_refused', { n: wipe_refused })}</p>
      )}
    </>
  )
}

type ActionProps = { device: DeviceRow; isOwn: boolean; onStep(step: DeviceStep): void }

function Actions({ device, isOwn, onStep }: ActionProps) {
  const { state, role, id, links_until } = device
  const isOut = state === 'revoked'
  const tool = (step: Exclude<DeviceStep, 'facts'>) => (
    <button
      type="button"
      class="desk-tool"
      data-kind={step === 'wipe' || step === 'revoke' ? 'danger' : undefined}
      onClick={() => onStep(step)}
    >
      {t(`devices.act.${step}`)}
    </button>
  )
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: it is no group of fields. */}
      <div class="desk-row-of-tools" role="group" aria-label={t('desk.actions')}>
        {!isOut && tool('rename')}
        {!isOut && !isOwn && tool('role')}
        {role !== 'supervisor' && heldBy(id, all.value).length > 0 && tool('hand_over')}
        {state === 'active' && !isOwn && tool('wipe')}
        {!isOut && !isOwn && tool('revoke')}
        {isOut && links_until !== null && <EndLinks id={id} />}
      </div>
      {state === 'active' && !isOwn && <p class="soft">{t('devices.act.lost')}</p>}
      {isOwn && (
        <p class="soft desk-row-of-tools">
          <Icon name="lock" size={16} />
          {t('devices.act.own')}
        </p>
      )}
    </>
  )
}

/** Those that somebody kept when they put the device out. */
function EndLinks({ id }: { id: string }) {
  const [failed, setFailed] = useState<Problem | null>(null)
  async function end() {
    const ended = await endDevice(id, 'revoke', { links: 'end' })
    if (ended.kind === 'problem') return setFailed(ended.problem)
    learnDevice(ended.value)
    announce(t('devices.act.links_ended'))
  }
  return (
    <>
      <button type="button" class="desk-tool" data-kind="danger" onClick={() => void end()}>
        {t('devices.act.links_end')}
      </button>
      {failed && (
        <Notice tone="again" icon="warning" title={t('devices.act.failed')} alert>
          {problemText(failed)}
        </Notice>
      )}
    </>
  )
}
