/**
 * Shuts a device out, or asks it to empty itself, once its name was typed; and asks what becomes of the
 * links to its requests, which may be on other people's phones.
 */
import { useState } from 'preact/hooks'
import type { EndDeviceCall } from '../../../shared/protocol/device-calls.ts'
import { endDevice } from '../../actions/desk.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { RadioCard } from '../../ui/fields/choice.tsx'
import { Field } from '../../ui/fields/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { all } from '../table/shown.ts'
import { ChangeForm, type DeviceStepProps } from './change-form.tsx'
import { type EndingLinks, endingLinks } from './device-warnings.ts'

type Props = DeviceStepProps & { how: 'revoke' | 'wipe' }
type Links = NonNullable<EndDeviceCall['links']>

export function EndDevice({ device, onDone, how }: Props) {
  const [typed, setTyped] = useState('')
  const [links, setLinks] = useState<Links>('end')
  const name = device.label.trim()
  const isSure = typed.trim() === name
  const unsent = device.unsent ?? 0
  const ending = endingLinks(device, all.value)
  return (
    <ChangeForm
      title={t(`devices.act.${how}_title`, { name })}
      yes={t(`devices.act.${how}_yes`)}
      done={t(`devices.act.done.${how}`)}
      act={isSure ? () => endDevice(device.id, how, { links }) : null}
      onDone={onDone}
    >
      <p>{t(`devices.act.${how}_text`)}</p>
      {how === 'revoke' && unsent > 0 && (
        <Notice tone="again" icon="warning">
          {t('devices.act.revoke_unsent', { n: unsent })}
        </Notice>
      )}
      <p>{t('devices.act.offline')}</p>
      {ending === null && <p class="soft">{t('devices.act.links_over')}</p>}
      {ending !== null && ending.startable > 0 && (
        <LinksChoice ending={ending} links={links} onLinks={setLinks} />
      )}
      <p>
        <strong>
          {t(how === 'revoke' ? 'devices.act.revoke_never' : 'devices.act.wipe_lost')}
        </strong>
      </p>
      <Field
        name="confirm"
        label={t('devices.act.type', { name })}
        value={typed}
        onValue={setTyped}
        check={(text) => (text === '' || isSure ? undefined : t('devices.act.type_differs'))}
      />
    </ChangeForm>
  )
}

const ICONS = { end: 'stopped', keep: 'link' } as const

type ChoiceProps = { ending: EndingLinks; links: Links; onLinks(links: Links): void }

/** How many links there are nobody can count: they are made without a network. What they start can be. */
const LinksChoice = ({ ending: { startable, elsewhere }, links, onLinks }: ChoiceProps) => (
  <fieldset class="stack tight">
    <legend class="legend">{t('devices.act.links', { n: startable })}</legend>
    {elsewhere > 0 && <p class="soft">{t('devices.act.links_elsewhere', { n: elsewhere })}</p>}
    {(['end', 'keep'] as const).map((one) => (
      <RadioCard
        key={one}
        group="links"
        value={one}
        chosen={links}
        onChoose={() => onLinks(one)}
        icon={ICONS[one]}
        title={t(`devices.act.links_${one}`)}
        explains={t(`devices.act.links_${one}_text`)}
      />
    ))}
  </fieldset>
)
