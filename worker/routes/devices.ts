/** How supervisors look after the devices of their site, and how a wiped one says that it is empty. */
import {
  DeviceChange,
  type DeviceList,
  EndDeviceCall,
  WipedCall,
} from '../../shared/protocol/device-calls.ts'
import {
  askToWipe,
  changeRole,
  confirmWipe,
  type Device,
  findDevice,
  type Links,
  listDevices,
  readDeviceRow,
  renameDevice,
  revokeDevice as revoke,
} from '../devices/devices.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { commit } from '../requests/commit.ts'
import { revokeLinksOf } from '../requests/short-links.ts'
import type { SiteContext } from '../site-context.ts'
import { hasStaffPin } from '../storage/settings.ts'
import { type Call, type Handler, onCall } from './call.ts'

export const showDevices: Handler = (_, site) =>
  answer({ devices: listDevices(site) } satisfies DeviceList)

/** A new name, another role, or both. */
export const changeDevice = onCall(DeviceChange, (call, { label, role }, site) => {
  if (role === 'kiosk' && !hasStaffPin(site.sql)) return problemResponse('pin_missing')
  return change(call, site, {
    isAllowedOnOwn: role === undefined || role === 'supervisor',
    act(device) {
      if (label !== undefined) renameDevice(site, device, label, call.device.id)
      if (role !== undefined) changeRole(site, device, role, call.device.id)
    },
  })
})

export const revokeDevice = onCall(EndDeviceCall, (call, { links = 'end' }, site) =>
  change(call, site, {
    isAllowedOnOwn: false,
    act(device) {
      if (endsLinks(device, links)) revokeLinksOf(site, device.id, call.device.id)
      revoke(site, device, links, call.device.id)
    },
  }),
)

/** Short links are the request's own: those that were kept, or made again since, are not ended twice. */
const endsLinks = ({ state, links_until }: Device, links: Links): boolean =>
  links === 'end' && (state === 'active' || links_until !== null)

export const wipeDevice = onCall(EndDeviceCall, (call, { links = 'end' }, site) =>
  change(call, site, {
    isAllowedOnOwn: false,
    act(device) {
      if (device.state === 'active' && endsLinks(device, links))
        revokeLinksOf(site, device.id, call.device.id)
      askToWipe(site, device, links, call.device.id)
    },
  }),
)

/** From a device that was asked to wipe itself. It may say so again: the answer may have been lost. */
export const confirmWiped = onCall(WipedCall, async ({ device }, { refused }, site) => {
  if (device.wipe_asked_at === null) return problemResponse('not_found')
  await commit(site, () => confirmWipe(site, device, refused))
  return answer({})
})

/**
 * `isAllowedOnOwn`: nobody shuts out the device in their hand, for the last supervisor would lock the
 * site.
 */
type Change = { isAllowedOnOwn: boolean; act: (device: Device) => void }

/** Answers with the device of the path as it is then. */
async function change(
  call: Call,
  site: SiteContext,
  { isAllowedOnOwn, act }: Change,
): Promise<Response> {
  const device = findDevice(site, call.id)
  if (!device) return problemResponse('not_found')
  if (!isAllowedOnOwn && device.id === call.device.id) return problemResponse('own_device')
  await commit(site, () => act(device))
  return answer(readDeviceRow(site, device.id))
}
