/** The pictures are sent. Shows the verdict if it comes soon, and lets nobody stand here for it. */
import { useEffect } from 'preact/hooks'
import { refresh } from '../../actions/verify.ts'
import { t } from '../../i18n/t/kiosk.ts'
import { item } from '../../state/requests.ts'
import { Frame } from '../shell/frame.tsx'
import { Waiting } from './opening.tsx'
import { happened } from './run-visit.ts'

const ASK_EVERY_MS = 2_000
const STAND_MS = 30_000

export function Checking({ id }: { id: string }) {
  useEffect(() => {
    let isOver = false
    async function ask() {
      const failed = await refresh(id)
      const known = item(id)
      if (isOver || failed || !known) return
      const { state, attempts, attemptsMax } = known
      happened({ kind: 'read', state, attemptsLeft: attemptsMax - attempts })
    }
    void ask()
    const asking = setInterval(() => void ask(), ASK_EVERY_MS)
    const waiting = setTimeout(() => happened({ kind: 'waited' }), STAND_MS)
    return () => {
      isOver = true
      clearInterval(asking)
      clearTimeout(waiting)
    }
  }, [id])
  return (
    <Frame
      icon="sent"
      title={t('kiosk.checking')}
      lead={t('kiosk.checking_text')}
      actions={
        <button type="button" class="button huge" onClick={() => happened({ kind: 'waited' })}>
          {t('kiosk.done')}
        </button>
      }
    >
      <Waiting />
    </Frame>
  )
}
