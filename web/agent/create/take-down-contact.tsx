/** Contact details and a note, folded away: most requests need none. */
import { useLayoutEffect, useState } from 'preact/hooks'
import { ContactLines, NoteLine } from '../../form/contact.tsx'
import type { FormPart } from '../../form/options.tsx'
import { SealedPart } from '../../form/sealed-part.tsx'
import { t } from '../../i18n/t/later.ts'
import { Fold } from '../../ui/fold.tsx'

export function TakeDownContact({ typed, change, errorOf }: FormPart) {
  const [isOpen, setOpen] = useState(typed.sealed.length > 0)
  const isWrong = ['email', 'phone', 'note'].some(errorOf)
  // An error must be seen, and focused, even where somebody folded its field away: before the frame
  // in which the focus goes there.
  useLayoutEffect(() => {
    if (isWrong) setOpen(true)
  }, [isWrong])

  return (
    <Fold title={t('new.contact')} open={isOpen} onOpen={setOpen}>
      <p class="soft">{t('new.contact_sealed')}</p>
      <SealedPart part="details" label={t('detail.contact')} {...{ typed, change }}>
        <ContactLines {...{ typed, change, errorOf }} />
      </SealedPart>
      <SealedPart part="notes" label={t('detail.note')} {...{ typed, change }}>
        <NoteLine {...{ typed, change, errorOf }} />
      </SealedPart>
    </Fold>
  )
}
