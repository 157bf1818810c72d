/** Whom at Stripe a request belongs to. */
import { checkRelated } from '../../draft/metadata.ts'
import { errorAt } from '../../form/field-words.ts'
import { t } from '../../i18n/t/desk-compose.ts'
import { Field } from '../../ui/fields/field.tsx'
import type { RelatedTyped } from './own-fields-typed.ts'

const FIELDS = [
  ['customer', 'compose.customer', 'compose.customer_hint'],
  ['customerAccount', 'compose.customer_account', 'compose.customer_account_hint'],
  ['personAccount', 'compose.person_account', 'compose.customer_account_hint'],
  ['person', 'compose.person', 'compose.person_hint'],
] as const

type Props = {
  related: RelatedTyped
  onRelated(related: RelatedTyped): void
  errorOf(field: string): string | undefined
}

export const RelatedFields = ({ related, onRelated, errorOf }: Props) => (
  <section class="desk-card" aria-labelledby="related-title">
    <h2 id="related-title">{t('compose.related')}</h2>
    <p class="soft">{t('compose.related_text')}</p>
    <div class="compose-pair">
      {FIELDS.map(([name, label, hint]) => (
        <Field
          key={name}
          name={name}
          label={t(label)}
          hint={t(hint)}
          value={related[name]}
          onValue={(text) => onRelated({ ...related, [name]: text })}
          error={errorOf(name)}
          check={() => errorAt(checkRelated(related).errors, name)}
          optional
        />
      ))}
    </div>
    <p class="soft">{t('compose.ours')}</p>
  </section>
)
