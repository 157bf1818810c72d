/** One device with all that is known of it, and what can be done about it. */
import { useState } from 'preact/hooks'
import type { DeviceRow } from '../../../shared/protocol/device-calls.ts'
import { PROTOCOL_FLOOR } from '../../../shared/protocol/protocol.ts'
import { agoWords, fullMoment } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { all } from '../table/shown.ts'
import { EndDevice, HandOver, RenameDevice, RoleOfDevice } from './device-steps.tsx'
import { StateMark } from './device-table.tsx'
import { heldBy, warningsOf } from './device-warnings.ts'
import { siteNow } from './site-clock.ts'
import { WipeProgress } from './wipe-progress.tsx'

type Step = 'facts' | 'rename' | 'role' | 'hand_over' | 'wipe' | 'revoke'

type Props = { device: DeviceRow; own: string; onClose(): void }

export function DeviceDialog({ device, own, onClose }: Props) {
  const [step, setStep] = useState<Step>('facts')
  const toFacts = () => setStep('facts')
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
          <Facts device={device} />
          <Actions device={device} isOwn={device.id === own} onStep={setStep} />
          <div class="desk-dialog-actions">
            <button type="button" class="button small" onClick={onClose}>
              {t('desk.close')}
            </button>
          </div>
        </Dialog>
      )
  }
}

function Facts({ device }: { device: DeviceRow }) {
  const { id, role, enrolled_at, contact_at, wipe_asked_at, wipe_refused } = device
  const now = siteNow()
  return (
    <>
      {warningsOf(device, now, { floor: PROTOCOL_FLOOR }).map((warning) => (
        <Notice key={warning} tone="again" icon="warning" title={t(`devices.warn.${warning}`)}>
          {t(`devices.help.${warning}`)}
        </Notice>
      ))}
      {wipe_asked_at !== null && <WipeProgress device={device} />}
      <FactList
        facts={[
          [t('devices.column.state'), <StateMark key="state" device={device} />],
          [t('devices.act.role_now'), t(`role.${role}`)],
          [t('devices.act.enrolled_at'), fullMoment(enrolled_at)],
          [
            t('devices.column.contact'),
            `${agoWords(now - contact_at)} · ${fullMoment(contact_at)}`,
          ],
          ...(wipe_asked_at === null
            ? []
            : [[t('devices.act.wipe_asked'), fullMoment(wipe_asked_at)] as const]),
          [t('devices.act.id'), <code key="id">{id}</code>],
        ]}
      />
      {wipe_refused !== null && wipe_refused > 0 && (
        <p class="soft">{t('devices.act.wipe_refused', { n: wipe_refused })}</p>
      )}
    </>
  )
}

type ActionProps = { device: DeviceRow; isOwn: boolean; onStep(step: Step): void }

function Actions({ device, isOwn, onStep }: ActionProps) {
  const { state, role, id } = device
  const isOut = state === 'revoked'
  const tool = (step: Exclude<Step, 'facts'>) => (
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
      </div>
      {isOwn && (
        <p class="soft desk-row-of-tools">
          <Icon name="lock" size={16} />
          {t('devices.act.own')}
        </p>
      )}
    </>
  )
}
