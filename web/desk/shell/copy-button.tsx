/** Puts a text into the clipboard, and says on itself and aloud what was copied. */
import { useEffect } from 'preact/hooks'
import { t } from '../../i18n/t/desk.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon, type IconName } from '../../ui/icon-later.tsx'
import { useCopy } from '../../ui/use-copy.ts'

type Props = {
  class: string
  icon: IconName
  title?: string
  text: string
  /** What is said of it once it is copied. */
  told: string
  children: string
}

export function CopyButton({ class: name, icon, title, text, told: words, children }: Props) {
  const { told, copy } = useCopy(text)
  useEffect(() => {
    if (told === 'copied') announce(words)
  }, [told, words])
  return (
    <>
      <button type="button" class={name} {...(title && { title })} onClick={() => void copy()}>
        <Icon name={told === 'copied' ? 'sent' : icon} size={16} />
        {told === 'copied' ? words : children}
      </button>
      {told === 'failed' && (
        // Not allowed, or no focus: the text is here to be marked by hand.
        <span class="desk-copy-failed" role="status">
          {t('desk.copy_failed')} <code>{text}</code>
        </span>
      )}
    </>
  )
}
