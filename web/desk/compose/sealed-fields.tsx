/** What is sealed when it is saved: contact details for Stripe; note and metadata. */
import type { ComponentChildren } from 'preact'
import { checkMetadata, fitsSealed } from '../../draft/metadata.ts'
import { ContactLines, NoteLine, SealedPart } from '../../form/contact.tsx'
import type { LinesProps } from '../../form/drafts/typed.ts'
import type { FormPart } from '../../form/options.tsx'
import { t } from '../../i18n/t/desk-compose.ts'
import { MetadataRows } from './metadata-rows.tsx'
import type { MetadataRow } from './own-fields-typed.ts'

export const ContactPair = (part: LinesProps) => (
  <div class="compose-pair">
    <ContactLines {...part} />
  </div>
)

type NotesProps = { rows: readonly MetadataRow[]; onRows(rows: readonly MetadataRow[]): void }

export const NotesLines = ({ rows, onRows, ...part }: LinesProps & NotesProps) => (
  <>
    <NoteLine {...part} />
    <MetadataRows
      rows={rows}
      onRows={onRows}
      errorOf={part.errorOf}
      wrongTogether={() => {
        const { value: metadata, errors } = checkMetadata(rows)
        const isTooLong = errors.length === 0 && !fitsSealed({ note: part.typed.note, metadata })
        return isTooLong ? t('field.sealed_too_long') : undefined
      }}
    />
  </>
)

const Card = ({
  id,
  title,
  text,
  children,
}: Record<'id' | 'title' | 'text', string> & { children: ComponentChildren }) => (
  <section class="desk-card" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <p class="soft">{text}</p>
    {children}
  </section>
)

export const ContactFields = (part: FormPart) => (
  <Card id="contact-title" title={t('compose.contact')} text={t('compose.contact_text')}>
    <SealedPart part="details" label={t('compose.contact')} {...part}>
      <ContactPair {...part} />
    </SealedPart>
  </Card>
)

export const NotesFields = ({ rows, onRows, ...part }: FormPart & NotesProps) => (
  <Card id="notes-title" title={t('compose.notes')} text={t('compose.notes_text')}>
    <SealedPart part="notes" label={t('compose.notes')} {...part}>
      <NotesLines {...part} rows={rows} onRows={onRows} />
    </SealedPart>
  </Card>
)
