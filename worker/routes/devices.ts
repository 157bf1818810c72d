/** How supervisors look after the devices of their site, and how a wiped one says that it is empty. */

import * as v from 'valibot'
import type { ProblemCode } from '../../shared/problem.ts'
import { DeviceChange, type DeviceList, WipedCall } from '../../shared/protocol/device-calls.ts'
import type { Device } from '../devices/devices.ts'
import { parse } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import type { SiteParts } from '../site-context.ts'
import type { Answering, Call } from './call.ts'

const NoBody = v.strictObject({})

export const listDevices: Answering = (_, { devices }) =>
  answer({ devices: devices.list() } satisfies DeviceList)

/** A new name, another role, or both. */
export const changeDevice: Answering = (call, site) => {
  const parsed = parse(DeviceChange, call.body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const { label, role } = parsed.value
  const isDemotion = role !== undefined && role !== 'supervisor'
  return change(call, site, {
    refuses: (device) => (isDemotion ? ownDevice(device, call) : null),
    act(device) {
      if (label !== undefined) site.deviceChanges.rename(device, label, call.device.id)
      if (role !== undefined) site.deviceChanges.changeRole(device, role, call.device.id)
    },
  })
}

export const revokeDevice: Answering = (call, site) =>
  end(call, site, (device) => site.deviceChanges.revoke(device, call.device.id))

export const wipeDevice: Answering = (call, site) =>
  end(call, site, (device) => site.deviceChanges.askToWipe(device, call.device.id))

/** From a device that was asked to wipe itself. It may say so again: the answer may have been lost. */
export const confirmWiped: Answering = ({ device, body }, { sql, deviceChanges, arm }) => {
  const parsed = parse(WipedCall, body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  if (device.wipe_asked_at === null) return problemResponse('not_found')
  sql.transaction(() => deviceChanges.confirmWipe(device, parsed.value.refused))
  return arm().then(() => answer({}))
}

function end(call: Call, site: SiteParts, act: (device: Device) => void) {
  const parsed = parse(NoBody, call.body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  return change(call, site, { refuses: (device) => ownDevice(device, call), act })
}

type Change = { refuses: (device: Device) => ProblemCode | null; act: (device: Device) => void }

/** Answers with the device as it is then. */
async function change({ id }: Call, site: SiteParts, { refuses, act }: Change): Promise<Response> {
  const { sql, devices, arm } = site
  const device = devices.find(id)
  if (!device) return problemResponse('not_found')
  const refused = refuses(device)
  if (refused) return problemResponse(refused)
  sql.transaction(() => act(device))
  // No await in between: the change and the alarm for it reach the disk together.
  await arm()
  return answer(devices.show(id))
}

/** Nobody shuts out the device in their hand: the last supervisor would lock the site. */
const ownDevice = ({ id }: Device, { device }: Call): ProblemCode | null =>
  id === device.id ? 'own_device' : null
