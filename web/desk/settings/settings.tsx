/** What the site decides for all of its devices, in one form. */
import './settings.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import { readSettings, saveSettings } from '../../actions/desk.ts'
import { locale } from '../../i18n/first/speak.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { focusFirstWrong } from '../../ui/focus.ts'
import { Notice } from '../../ui/notice.tsx'
import { useOnce } from '../../ui/use-once.ts'
import { BrandPart } from './brand-part.tsx'
import { LimitsPart } from './limits-part.tsx'
import { changedFields, type Merged } from './merge-settings.ts'
import { PhonePart } from './phone-part.tsx'
import { PinPart } from './pin-part.tsx'
import { PresetsPart } from './presets-part.tsx'
import { RetentionPart } from './retention-part.tsx'
import {
  change,
  discard,
  draft,
  isUnsaved,
  type PartProps,
  type SettingsDraft,
  showSaved,
  takeUp,
} from './settings-draft.ts'
import {
  type SettingsField,
  type SettingsTyped,
  settingsOfTyped,
  typedOfSettings,
  valueAt,
} from './settings-typed.ts'
import { TextsPart } from './texts-part.tsx'

type Step =
  | { kind: 'typing' }
  | { kind: 'busy' }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'changed'; merged: Merged }

/** Reads them again, and lays what is typed over them. */
async function readFresh(): Promise<Merged | Problem> {
  const fresh = await readSettings()
  if (fresh.kind === 'problem') return fresh.problem
  return takeUp(fresh.value.version, typedOfSettings(fresh.value.settings))
}

export function Settings() {
  const [failed, setFailed] = useState<Problem | null>(null)
  const read = async () => {
    const told = await readFresh()
    setFailed('code' in told ? told : null)
  }
  useEffect(() => void read(), [])
  const now = draft.value
  return (
    <main class="desk-section has-bar">
      {now ? (
        <Form now={now} />
      ) : (
        <div class="compose-scroll">
          <PageTitle text={t('desk.section.settings')} focus={false} />
          {failed ? (
            <Notice tone="again" icon="warning" title={t('settings.failed')} alert>
              {problemText(failed)}{' '}
              <button type="button" class="desk-tool" onClick={() => void read()}>
                {t('desk.again')}
              </button>
            </Notice>
          ) : (
            <p role="status">{t('settings.loading')}</p>
          )}
        </div>
      )}
    </main>
  )
}

const NONE: ReadonlySet<string> = new Set()

function Form({ now }: { now: SettingsDraft }) {
  const { typed, base, version } = now
  const [step, setStep] = useState<Step>({ kind: 'typing' })
  const [wrong, setWrong] = useState(NONE)
  const form = useRef<HTMLFormElement>(null)
  const isDirty = isUnsaved(now)
  const isBusy = step.kind === 'busy'

  const save = useOnce(async (_: Event) => {
    if (!isDirty) return
    const checked = settingsOfTyped(typed)
    setWrong(checked.ok ? NONE : checked.wrong)
    if (!checked.ok) return focusFirstWrong(form)
    setStep({ kind: 'busy' })
    const saved = await saveSettings({ settings: checked.settings, if_version: version })
    if (saved.kind === 'read') {
      showSaved(saved.value.version, typedOfSettings(saved.value.settings))
      setStep({ kind: 'typing' })
      return announce(t('settings.saved'))
    }
    const told = saved.problem.code === 'changed' ? await readFresh() : saved.problem
    setStep('code' in told ? { kind: 'failed', problem: told } : { kind: 'changed', merged: told })
  })

  const isAmong = (paths: ReadonlySet<string>, field: string) =>
    [...paths].some((path) => path === field || path.startsWith(`${field}.`))
  const part: PartProps = {
    typed,
    base,
    change: (next) => {
      // Whoever corrects a field has read what was wrong with it.
      setWrong((before) => unchanged(before, typed, { ...typed, ...next }))
      change(next)
    },
    isWrong: (field) => isAmong(wrong, field),
    told: (field, words) => ({
      error: isAmong(wrong, field) ? words : undefined,
      check: () => {
        const checked = settingsOfTyped(typed)
        return !checked.ok && isAmong(checked.wrong, field) ? words : undefined
      },
    }),
  }
  return (
    <form ref={form} class="compose-form" noValidate autocomplete="off" onSubmit={save}>
      <div class="compose-scroll">
        <PageTitle text={t('desk.section.settings')} focus={false} />
        <div class="settings-parts">
          <div>
            <BrandPart {...part} />
            <TextsPart {...part} />
          </div>
          <div>
            <PresetsPart {...part} />
            <LimitsPart {...part} />
            <PhonePart {...part} />
            <RetentionPart {...part} />
            <PinPart {...part} />
          </div>
        </div>
      </div>
      <div class="compose-bar">
        {step.kind === 'changed' && <Changed merged={step.merged} />}
        {step.kind === 'failed' && (
          <Notice tone="again" icon="warning" title={t('settings.not_saved')} alert>
            {problemText(step.problem)}
          </Notice>
        )}
        <button type="submit" class="desk-tool primary" aria-disabled={isBusy || !isDirty}>
          {t(isBusy ? 'settings.saving' : 'settings.save')}
        </button>
        {isDirty && !isBusy && (
          <button
            type="button"
            class="desk-tool"
            onClick={() => {
              discard()
              setWrong(NONE)
              setStep({ kind: 'typing' })
            }}
          >
            {t('settings.discard')}
          </button>
        )}
        <span class="soft" role="status">
          {wrong.size > 0 && t('settings.wrong')}
          {wrong.size === 0 &&
            (isDirty
              ? t('settings.unsaved', { fields: fieldWords(changedFields(base, typed)) })
              : t('settings.clean'))}
        </span>
      </div>
    </form>
  )
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

const unchanged = (wrong: ReadonlySet<string>, a: SettingsTyped, b: SettingsTyped) =>
  new Set([...wrong].filter((path) => valueAt(a, path) === valueAt(b, path)))
