/** Puts a text into the clipboard, and says on itself and aloud what was copied. */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../i18n/t/desk.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon, type IconName } from '../../ui/icon-later.tsx'

type Props = {
  class: string
  icon: IconName
  title?: string
  text: string
  /** What is said of it once it is copied. */
  told: string
  children: string
}

/** Then it is what it was: it can be copied again. */
const TOLD_MS = 3_000

export function CopyButton({ class: name, icon, title, text, told, children }: Props) {
  const [said, setSaid] = useState<string | null>(null)
  useEffect(() => {
    if (said === null) return
    const timer = setTimeout(() => setSaid(null), TOLD_MS)
    return () => clearTimeout(timer)
  }, [said])

  async function copy(): Promise<void> {
    const words = await written(text, told)
    setSaid(words)
    announce(words)
  }

  return (
    <button type="button" class={name} {...(title && { title })} onClick={() => void copy()}>
      <Icon name={icon} size={16} />
      {said ?? children}
    </button>
  )
}

async function written(text: string, told: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text)
    return told
  } catch {
    // Not allowed, or no focus: what is to be copied is in sight, and can be marked by hand.
    return t('desk.copy_failed')
  }
}
