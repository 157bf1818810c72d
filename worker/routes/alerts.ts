/** What asks for somebody: a kiosk says so and hears whether they come, a desk is told and answers. */
import {
  type Alerts,
  AttendCall,
  type StaffAnswer,
  StaffCall,
} from '../../shared/protocol/alert-calls.ts'
import { findDevice } from '../devices/devices.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { askStaff, endStaffCall, listAlerts, readStaffCall, sayComing } from '../storage/alerts.ts'
import { type Handler, onCall } from './call.ts'

export const showAlerts: Handler = (_, site) => answer(listAlerts(site) satisfies Alerts)

export const showStaffCall: Handler = ({ device }, site) =>
  answer(readStaffCall(site, device.id) satisfies StaffAnswer)

/** Not in the audit log: nothing was done to a request, and a touch must not fill it. */
export const callStaff = onCall(StaffCall, ({ device }, { asks }, site) => {
  if (asks) askStaff(site, device.id)
  else endStaffCall(site, device.id)
  return answer(readStaffCall(site, device.id) satisfies StaffAnswer)
})

/** A kiosk that does not ask any more is answered as one that was attended to. */
export const attend = onCall(AttendCall, ({ id, device }, { state }, site) => {
  if (!findDevice(site, id)) return problemResponse('not_found')
  if (state === 'coming') sayComing(site, id, device.id)
  else endStaffCall(site, id)
  return answer(readStaffCall(site, id) satisfies StaffAnswer)
})
