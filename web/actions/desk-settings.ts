/** The site's settings, read and written by a supervisor's desk. */
import { SettingsAnswer, type SettingsCall } from '../../shared/protocol/settings.ts'
import { call } from '../api/client.ts'
import { read } from './desk.ts'

export const readSettings = () =>
  read((caller) => call(caller, { method: 'GET', path: '/api/settings' }, SettingsAnswer))

/** 412 `changed` where they are of another version by now: read them again to see what is different. */
export const saveSettings = (body: SettingsCall) =>
  read((caller) => call(caller, { method: 'POST', path: '/api/settings', body }, SettingsAnswer))
