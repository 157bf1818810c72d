/** The small fields of a filter: a line, a choice, a range of time. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { t } from '../../i18n/t/desk-stripe.ts'
import type { Created } from './stripe-query.ts'

type LineProps = { label: string; value: string; onValue(value: string): void }

function Labelled({ label, children }: { label: string; children(id: string): ComponentChildren }) {
  const id = useId()
  return (
    <div class="desk-filter">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  )
}

export const Line = ({ label, value, onValue }: LineProps) => (
  <Labelled label={label}>
    {(id) => (
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    )}
  </Labelled>
)

type ChoiceProps = LineProps & { choices: readonly (readonly [value: string, label: string])[] }

export const Choice = ({ label, value, onValue, choices }: ChoiceProps) => (
  <Labelled label={label}>
    {(id) => (
      <select id={id} value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
        {choices.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Labelled>
)

const Time = ({ label, value, onValue }: LineProps) => (
  <Labelled label={label}>
    {(id) => (
      <input
        id={id}
        type="datetime-local"
        step={1}
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    )}
  </Labelled>
)

const KINDS = ['any', 'exact', 'range'] as const

const ofKind = (kind: string): Created => {
  if (kind === 'exact') return { kind, at: '' }
  if (kind === 'range') return { kind, from: '', fromOp: 'gte', to: '', toOp: 'lt' }
  return { kind: 'any' }
}

type CreatedProps = { created: Created; onCreated(created: Created): void }

export const CreatedFields = ({ created, onCreated }: CreatedProps) => (
  <>
    <Choice
      label={t('stripe.created')}
      value={created.kind}
      onValue={(kind) => onCreated(ofKind(kind))}
      choices={KINDS.map((kind) => [kind, t(`stripe.created_${kind}`)])}
    />
    {created.kind === 'exact' && (
      <Time
        label={t('stripe.at')}
        value={created.at}
        onValue={(at) => onCreated({ ...created, at })}
      />
    )}
    {created.kind === 'range' && (
      <>
        <Choice
          label={t('stripe.op_from')}
          value={created.fromOp}
          onValue={(op) => onCreated({ ...created, fromOp: op === 'gt' ? 'gt' : 'gte' })}
          choices={[
            ['gte', t('stripe.gte')],
            ['gt', t('stripe.gt')],
          ]}
        />
        <Time
          label={t('stripe.from')}
          value={created.from}
          onValue={(from) => onCreated({ ...created, from })}
        />
        <Choice
          label={t('stripe.op_to')}
          value={created.toOp}
          onValue={(op) => onCreated({ ...created, toOp: op === 'lte' ? 'lte' : 'lt' })}
          choices={[
            ['lt', t('stripe.lt')],
            ['lte', t('stripe.lte')],
          ]}
        />
        <Time
          label={t('stripe.to')}
          value={created.to}
          onValue={(to) => onCreated({ ...created, to })}
        />
      </>
    )}
  </>
)
