/** How supervisors look after the devices of their site, and how a wiped one says that it is done. */
import * as v from 'valibot'
import { DeviceId } from '../ids.ts'
import { DeviceLabel, Role } from './protocol.ts'

/**
 * `wiping`: may only hand over its unsent records and then say that it is empty. `revoked`: out at
 * its next call, for ever.
 */
export const DEVICE_STATES = ['active', 'wiping', 'revoked'] as const
export const DeviceState = v.picklist(DEVICE_STATES)
export type DeviceState = v.InferOutput<typeof DeviceState>

/** Times are the Worker's, epoch ms; `app` … `storage` are what the device last said of itself. */
export const DeviceRow = v.object({
  id: DeviceId,
  role: Role,
  label: v.string(),
  state: DeviceState,
  /** It lives in a browser's extension, not on a page of the deployment. */
  extension: v.boolean(),
  enrolled_at: v.number(),
  contact_at: v.number(),
  app: v.nullable(v.string()),
  protocol: v.nullable(v.number()),
  unsent: v.nullable(v.number()),
  /** Age of its oldest unsent record at that contact, ms. */
  oldest: v.nullable(v.number()),
  storage: v.nullable(v.number()),
  /** When a wipe was asked for; and how many refused records went with it. */
  wipe_asked_at: v.nullable(v.number()),
  wipe_refused: v.nullable(v.number()),
  /** Of a device that was put out: links made until then still open; null: none does. */
  links_until: v.nullable(v.number()),
})
export type DeviceRow = v.InferOutput<typeof DeviceRow>

export const DeviceList = v.object({ devices: v.array(DeviceRow) })
export type DeviceList = v.InferOutput<typeof DeviceList>

/** One that was taken away would leave nothing to call it by. */
export const GivenLabel = v.pipe(DeviceLabel, v.minLength(1))

export const DeviceChange = v.strictObject({
  label: v.optional(GivenLabel),
  role: v.optional(Role),
})
export type DeviceChange = v.InferOutput<typeof DeviceChange>

/**
 * Revoke a device, or ask it to wipe itself. `links`: what becomes of the links to its requests that are
 * out there. They end, unless somebody says to keep those that were made until now.
 */
export const EndDeviceCall = v.strictObject({ links: v.optional(v.picklist(['end', 'keep'])) })
export type EndDeviceCall = v.InferOutput<typeof EndDeviceCall>

/** `refused`: records that the Worker would not take and that go with the device. */
export const WipedCall = v.strictObject({
  refused: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
})
export type WipedCall = v.InferOutput<typeof WipedCall>
