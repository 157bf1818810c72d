/** What a device may be, each role with what it means. */
import { ROLES, type Role } from '../../../shared/protocol/protocol.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { RadioCard } from '../../ui/fields/choice.tsx'

export const ROLE_ICONS = { kiosk: 'person', agent: 'phone', supervisor: 'computer' } as const

type Props = { role: Role; onRole(role: Role): void }

export const RoleChoice = ({ role, onRole }: Props) => (
  <fieldset class="stack tight">
    <legend class="legend">{t('devices.new.role')}</legend>
    {ROLES.map((one) => (
      <RadioCard
        key={one}
        group="role"
        value={one}
        chosen={role}
        onChoose={() => onRole(one)}
        icon={ROLE_ICONS[one]}
        title={t(`role.${one}`)}
        explains={t(`devices.new.${one}`)}
      />
    ))}
  </fieldset>
)
