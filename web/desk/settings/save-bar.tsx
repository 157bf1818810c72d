/** Below every section of the settings: what was changed, each change on demand, and the one way to save. */
import { useId, useState } from 'preact/hooks'
import { LANGUAGE_NAMES, LANGUAGES } from '../../../shared/languages.ts'
import type { Problem } from '../../../shared/problem.ts'
import { locale } from '../../i18n/first/speak.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Merged } from './merge-settings.ts'
import { type Change, changesOf } from './settings-changes.ts'
import type { SettingsDraft } from './settings-draft.ts'
import { KEPT, NUMBERS, type SettingsField } from './settings-typed.ts'

export type Step =
  | { kind: 'typing' }
  | { kind: 'busy' }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'changed'; merged: Merged }

type Props = { now: SettingsDraft; step: Step; isWrong: boolean; onDiscard(): void }

export function SaveBar({ now: { base, typed }, step, isWrong, onDiscard }: Props) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const isBusy = step.kind === 'busy'
  const changes = changesOf(base, typed)
  const n = changes.length
  return (
    <div class="compose-bar settings-bar" data-dirty={n > 0}>
      {step.kind === 'changed' && <Changed merged={step.merged} />}
      {step.kind === 'failed' && (
        <Notice tone="again" icon="warning" title={t('settings.not_saved')} alert>
          {problemText(step.problem)}
        </Notice>
      )}
      {isOpen && n > 0 && <ChangeList id={id} changes={changes} />}
      <span class="settings-state" role="status">
        {isWrong && t('settings.wrong')}
        {!isWrong && (n === 0 ? t('settings.clean') : t('settings.unsaved', { n }))}
      </span>
      {n > 0 && (
        <button
          type="button"
          class="desk-tool"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'settings.changes_hide' : 'settings.changes_show')}
        </button>
      )}
      <span class="settings-bar-gap" />
      {n > 0 && !isBusy && (
        <button type="button" class="desk-tool" onClick={onDiscard}>
          {t('settings.discard')}
        </button>
      )}
      <button type="submit" class="desk-tool primary" aria-disabled={isBusy || n === 0}>
        {t(isBusy ? 'settings.saving' : 'settings.save')}
      </button>
    </div>
  )
}

export const ChangeList = ({ id, changes }: { id?: string; changes: readonly Change[] }) => (
  <ul id={id} class="settings-changes">
    {changes.map((change) => {
      const words = wordsOf(change)
      return <li key={words}>{words}</li>
    })}
  </ul>
)

const NAMES = [
  ...(['name', 'colour', 'default_preset', 'phone_country', 'languages'] as const),
  ...NUMBERS,
] as const

function wordsOf(change: Change): string {
  switch (change.kind) {
    case 'plain':
      return t(`settings.change.${change.name}`)
    case 'preset':
      return t(`settings.change.preset_${change.what}`, { name: change.name })
    case 'text': {
      return t('settings.change.text', {
        text: t(`settings.${change.text}`),
        language: languageName(change.language),
      })
    }
    case 'value': {
      const { name } = change
      const [before, after] = [valueWords(name, change.before), valueWords(name, change.after)]
      return t('settings.change.value', { name: nameOf(name), before, after })
    }
  }
}

function languageName(code: string): string {
  const language = LANGUAGES.find((one) => one === code)
  return language ? LANGUAGE_NAMES[language] : code
}

/** As the field itself says it. */
function valueWords(name: string, value: string | null): string {
  if (name === 'default_preset') return value ?? t('settings.change.first')
  if (value === null) return t('settings.change.none')
  if (name === 'languages') return value.split(', ').map(languageName).join(', ')
  if (name === 'phone_country')
    return new Intl.DisplayNames(locale.value, { type: 'region' }).of(value) ?? value
  return value
}

function nameOf(name: string): string {
  const known = NAMES.find((one) => one === name)
  if (known === 'languages') return t('settings.field.languages')
  if (known) return t(`settings.${known}`)
  const kept = KEPT.find((one) => `keep.${one}` === name)
  return kept ? t(`settings.keep.${kept}`) : name
}

function Changed({ merged: { theirs, both } }: { merged: Merged }) {
  return (
    <Notice tone="again" icon="warning" title={t('settings.changed')} alert>
      {theirs.length > 0 && <p>{t('settings.changed_theirs', { fields: fieldWords(theirs) })}</p>}
      {both.length > 0 && <p>{t('settings.changed_both', { fields: fieldWords(both) })}</p>}
      <p>{t('settings.changed_then')}</p>
    </Notice>
  )
}

const fieldWords = (fields: readonly SettingsField[]): string =>
  new Intl.ListFormat(locale.value, { type: 'conjunction' }).format(
    fields.map((field) => t(`settings.field.${field}`)),
  )
