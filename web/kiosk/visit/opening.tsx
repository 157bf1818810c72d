/** Saved, and on the way to the check. */
import { t } from '../../i18n/t/kiosk.ts'
import { Frame, StopButton } from '../shell/frame.tsx'
import { Waiting } from './waiting.tsx'

export const Opening = () => (
  <Frame
    icon="camera"
    title={t('kiosk.opening')}
    lead={t('kiosk.opening_text')}
    actions={<StopButton />}
  >
    <Waiting />
  </Frame>
)
