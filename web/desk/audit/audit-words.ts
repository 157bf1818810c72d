/** What an entry of the audit log says, in words. */

import { ROLES } from '../../../shared/protocol/protocol.ts'
import { AUDIT_CODES, type AuditRow } from '../../../shared/protocol/supervisor/audit.ts'
import { t } from '../../i18n/t/desk-audit.ts'
import { deviceName } from '../table/names.ts'

/** Who did it: a device, or the site by itself. */
export const actorWords = ({ by }: Pick<AuditRow, 'by'>): string =>
  by === null ? t('audit.site') : deviceName(by)

/** What was done, without who and to which request: those stand beside it. */
export function actionWords({ code, device, note = '' }: AuditRow): string {
  const known = AUDIT_CODES.find((one) => one === code)
  const named = { device: device === undefined ? '' : deviceName(device) }
  switch (known) {
    case undefined:
      return t('desk.audit.other', { code })
    case 'code_made':
    case 'role_changed':
    case 'enrolled': {
      const role = ROLES.find((one) => one === note)
      return t(`audit.${known}`, { ...named, role: role ? t(`role.${role}`) : note })
    }
    case 'revoked':
    case 'wipe_asked':
      return t(note === 'links_kept' ? `audit.${known}_kept` : `audit.${known}`, named)
    case 'wiped':
      return t('audit.wiped', { ...named, n: Number(note) })
    case 'attempts_raised':
    case 'over_limit':
    case 'settings_changed':
      return t(`audit.${known}`, { note })
    case 'link_revoked':
      return t(device === undefined ? 'audit.link_revoked' : 'audit.links_of_revoked', named)
    case 'updated':
      return t('audit.updated', { fields: note.replaceAll(' ', ', ') })
    default:
      return t(`audit.${known}`, named)
  }
}
