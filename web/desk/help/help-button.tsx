/** A "?" beside the title of a section: what the section is for, in a few lines. */
import { useState } from 'preact/hooks'
import { t } from '../../i18n/t/desk.ts'
import { later } from '../../ui/first/later.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import type { Topic } from './help-dialog.tsx'

const HelpDialog = later(() => import('./help-dialog.tsx').then((m) => m.HelpDialog), {
  words: ['desk_help'],
})

export function HelpButton({ topic }: { topic: Topic }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        class="desk-help"
        aria-label={t('desk.help')}
        title={t('desk.help')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="help" size={18} />
      </button>
      {isOpen && <HelpDialog topic={topic} onClose={() => setOpen(false)} />}
    </>
  )
}
