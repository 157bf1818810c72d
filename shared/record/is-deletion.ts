/** Tells the two kinds of record apart. Alone, so that a first screen needs no schema for it. */
import type { DeletionRecord, DeviceRecord } from './record.ts'

export const isDeletion = (record: DeviceRecord): record is DeletionRecord => 'deleted' in record
