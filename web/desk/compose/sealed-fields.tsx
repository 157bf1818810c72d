/** What is sealed when it is saved: contact details for Stripe; note and metadata. */
import type { ComponentChildren } from 'preact'
import { t } from '../../i18n/t-desk-compose.ts'
import { SealedPart } from '../../screens/sealed-part.tsx'
import type { FormPart } from '../../screens/take-down-options.tsx'
import { Field } from '../../ui/field.tsx'
import { MetadataRows } from './metadata-rows.tsx'
import type { MetadataRow } from './own-fields-typed.ts'

type Texts = { email: string; phone: string; note: string }

/** The lines alone: of a form of their own, too. */
export type LinesProps = {
  typed: Texts
  change(part: Partial<Texts>): void
  errorOf(field: string): string | undefined
}

export const ContactLines = ({ typed, change, errorOf }: LinesProps) => (
  <div class="compose-pair">
    <Field
      name="email"
      label={t('new.email')}
      value={typed.email}
      onValue={(email) => change({ email })}
      error={errorOf('email')}
      optional
      keyboard="email"
    />
    <Field
      name="phone"
      label={t('new.phone')}
      hint={t('new.phone_hint')}
      value={typed.phone}
      onValue={(phone) => change({ phone })}
      error={errorOf('phone')}
      optional
      keyboard="tel"
    />
  </div>
)

type NotesProps = { rows: readonly MetadataRow[]; onRows(rows: readonly MetadataRow[]): void }

export const NotesLines = ({ typed, change, errorOf, ...rest }: LinesProps & NotesProps) => (
  <>
    <Field
      name="note"
      label={t('new.note')}
      value={typed.note}
      onValue={(note) => change({ note })}
      error={errorOf('note')}
      optional
      multiline
    />
    <MetadataRows {...rest} errorOf={errorOf} />
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
      <ContactLines {...part} />
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
