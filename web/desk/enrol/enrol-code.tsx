/** A code that was made, for as long as it works; and the device that came with it. */
import { useEffect, useState } from 'preact/hooks'
import type { Enrolment, Role } from '../../../shared/protocol/protocol.ts'
import { spanWords } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { useNow } from '../../ui/first/use-now.ts'
import { Notice } from '../../ui/notice.tsx'
import { Qr } from '../../ui/qr.tsx'
import { devices, useDevices } from '../devices/device-list.ts'
import { siteNow } from '../devices/site-clock.ts'
import { CopyButton } from '../shell/copy-button.tsx'

/** Somebody stands there with the device in hand. */
const LOOK_MS = 3000

type Props = { enrolment: Enrolment; role: Role; onAnother(): void; onClose(): void }

export function EnrolCode({ enrolment: { code, link, expires_at }, role, ...rest }: Props) {
  const [before] = useState(() => new Set(devices.value?.map(({ id }) => id)))
  useDevices(LOOK_MS)
  const joined = devices.value?.find(({ id }) => !before.has(id))
  const left = expires_at - siteNow(useNow(!joined))
  const name = joined?.label
  useEffect(() => {
    if (name !== undefined) announce(t('devices.new.joined', { name }))
  }, [name])
  if (name !== undefined)
    return (
      <>
        <Notice tone="good" icon="phone" title={t('devices.new.joined', { name })} />
        <Buttons {...rest} link={null} />
      </>
    )
  if (left <= 0)
    return (
      <>
        <Notice tone="again" icon="waiting" title={t('devices.new.over')} alert />
        <Buttons {...rest} link={null} />
      </>
    )
  return (
    <>
      <div class="enrol-code">
        <Qr text={link} label={t('devices.new.qr')} />
        <div>
          <p>{t('devices.new.scan', { host: `${new URL(link).host}/enrol` })}</p>
          <output aria-label={t('devices.new.code')}>{code}</output>
          <p class="soft">{t('devices.new.once', { role: t(`role.${role}`) })}</p>
          {/* Its seconds are not read out. */}
          <p class="enrol-left" role="timer" aria-live="off">
            {t('devices.new.left', { time: spanWords(left) })}
          </p>
          <p class="soft">{t('devices.new.waiting')}</p>
        </div>
      </div>
      <Buttons {...rest} link={link} />
    </>
  )
}

type ButtonProps = Pick<Props, 'onAnother' | 'onClose'> & { link: string | null }

const Buttons = ({ link, onAnother, onClose }: ButtonProps) => (
  <div class="desk-dialog-actions">
    {link !== null && (
      <CopyButton
        class="button small primary"
        icon="link"
        text={link}
        told={t('devices.new.copied')}
      >
        {t('devices.new.copy')}
      </CopyButton>
    )}
    <button type="button" class="button small" onClick={onAnother}>
      {t('devices.new.another')}
    </button>
    <button type="button" class="button small" onClick={onClose}>
      {t('desk.close')}
    </button>
  </div>
)
