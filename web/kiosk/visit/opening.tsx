/** Saved, and on the way to the check; and the picture of something under way. */
import { t } from '../../i18n/t/kiosk.ts'
import { Mark } from '../../ui/first/mark.tsx'
import { Frame, StopButton } from '../shell/frame.tsx'

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

/** Decoration: the heading says what is under way. */
export const Waiting = () => (
  <span class="kiosk-waiting">
    <Mark size={160} />
  </span>
)
