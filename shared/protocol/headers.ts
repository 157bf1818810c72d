/**
 * The `Fieldproof-Device` header: an RFC 9651 dictionary by which a device says who it is and how it
 * fares, on every call. Only `id` and `protocol` decide anything; the rest is for the supervisor.
 */
import * as v from 'valibot'
import { DeviceId } from '../ids.ts'

export const DEVICE_HEADER = 'Fieldproof-Device'

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999_999_999_999))

export const DeviceReport = v.object({
  id: DeviceId,
  protocol: whole,
  app: v.pipe(v.string(), v.maxLength(32)),
  /** Records not answered for yet, and the age of the oldest in ms. */
  unsent: whole,
  oldest: whole,
  /** Bytes the browser says are left; 0 where it does not say. */
  storage: whole,
})
export type DeviceReport = v.InferOutput<typeof DeviceReport>

export function writeDeviceHeader(report: DeviceReport): string {
  const { id, protocol, app, unsent, oldest, storage } = report
  return `id="${id}", protocol=${protocol}, app="${app}", unsent=${unsent}, oldest=${oldest}, storage=${storage}`
}

/**
 * Null where a member is missing or of the wrong form. Reads the part of RFC 9651 that a dictionary
 * of plain strings and integers needs; anything richer is refused, not guessed.
 */
export function readDeviceHeader(header: string | null | undefined): DeviceReport | null {
  const members: Record<string, string | number> = {}
  for (const member of (header ?? '').split(',')) {
    const match = /^\s*([a-z*][a-z0-9_.*-]*)=(?:"([ !#-[\]-~]*)"|(-?\d{1,15}))\s*$/.exec(member)
    if (!match) return null
    const [, key = '', text, digits] = match
    members[key] = text ?? Number(digits)
  }
  const parsed = v.safeParse(DeviceReport, members)
  return parsed.success ? parsed.output : null
}
