/** The two words that the agent's screen shows beside the code: whoever handed over and who opens it compare them. */
import { useEffect, useState } from 'preact/hooks'
import { pairingWords } from '../../shared/pairing.ts'
import { t } from '../i18n/t/ticket-page.ts'

export function PairingWords({ request }: { request: string }) {
  // Empty until they are there, so that nothing moves.
  const [words, setWords] = useState<string | null>('')
  useEffect(() => {
    // Without `crypto.subtle` there are none to be had.
    void pairingWords(request).then(setWords, () => setWords(null))
  }, [request])
  if (words === null) return null
  return (
    <p class="words">
      {t('v.words')} <strong>{words}</strong> <small>{t('v.words_else')}</small>
    </p>
  )
}
