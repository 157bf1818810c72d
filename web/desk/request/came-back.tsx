/** Somebody at the desk went through a check and came back: what is known of it until it is read. */
import { useState } from 'preact/hooks'
import type { State } from '../../../shared/lifecycle.ts'
import type { Way } from '../../components/handover/handover.tsx'
import { useReturn } from '../../components/handover/use-return.ts'
import { problemWords } from '../../i18n/first/speak.ts'
import { guidanceFor } from '../../i18n/guidance.ts'
import { t } from '../../i18n/t/desk.ts'
import { useRoute } from '../../router.tsx'
import { Notice } from '../../ui/notice.tsx'

type CameBack = {
  from: Way | undefined
  /** Why the check ended without being submitted. */
  told: string | undefined
}

export function useCameBack(id: string): CameBack {
  const { path, query } = useRoute()
  // Read once: a reload must show the state, not an old message.
  const [from] = useState<Way | undefined>(() => {
    if (query.from === 'handover') return 'here'
    return path.startsWith('/back/') ? 'page' : undefined
  })
  const [told] = useState(query.problem)
  useReturn(id, from, told)
  return { from, told }
}

export function NotSubmitted({ told, state }: CameBack & { state: State }) {
  if (!told || state.phase === 'verified' || state.phase === 'processing') return null
  const words = problemWords(told)
  return (
    <Notice
      tone="again"
      icon="warning"
      title={t(words ? 'handover.failed' : 'handover.stopped')}
      alert
    >
      {words ?? guidanceFor(told).whole}
    </Notice>
  )
}
