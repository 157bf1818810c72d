/** This extension as a device, and how it is removed. */
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { Device } from '../../agent/device/device.tsx'
import { RemoveCard } from './remove-card.tsx'

export const DeviceScreen = ({ enrolled }: { enrolled: Enrolled }) => (
  <Device enrolled={enrolled}>
    <RemoveCard enrolled={enrolled} />
  </Device>
)
