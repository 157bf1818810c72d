/** A verification flow by the id that Stripe gave it. Phones offer only those that the site made presets of. */
import { isFlowId } from '../../draft/draft.ts'
import { FLOW } from '../../form/drafts/typed.ts'
import type { FormPart } from '../../form/options.tsx'
import { t } from '../../i18n/t/desk-compose.ts'
import { RadioCard } from '../../ui/fields/choice.tsx'
import { Field } from '../../ui/fields/field.tsx'

export const FlowChoice = ({ typed, change, errorOf }: FormPart) => (
  <>
    <RadioCard
      group="preset"
      chosen={typed.choice}
      onChoose={(choice) => change({ choice })}
      value={FLOW}
      icon="flow"
      title={t('new.flow')}
      explains={t('new.flow_explains')}
    />
    {typed.choice === FLOW && (
      <Field
        name="verification_flow"
        label={t('new.flow_id')}
        hint={t('new.flow_hint')}
        value={typed.flow}
        onValue={(flow) => change({ flow })}
        error={errorOf('verification_flow')}
        check={(flow) => (flow === '' || isFlowId(flow) ? undefined : t('field.flow_id'))}
      />
    )}
  </>
)
