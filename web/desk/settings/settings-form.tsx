/** The form over all sections of the settings: one is in sight, all are saved together. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../i18n/t/desk-settings.ts'
import { useLocation } from '../../router.tsx'
import { focusFirstWrong } from '../../ui/fields/focus.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { HelpButton } from '../help/help-button.tsx'
import { changedFields } from './merge-settings.ts'
import { addressOfPart, PART_NAMES } from './part-names.ts'
import { PARTS, partNamed, partOf } from './parts.ts'
import { SaveBar, type Step } from './save-bar.tsx'
import { saveDraft } from './save-settings.ts'
import { change, discard, isUnsaved, type PartProps, type SettingsDraft } from './settings-draft.ts'
import { type SettingsTyped, settingsOfTyped, valueAt } from './settings-typed.ts'

const NONE: ReadonlySet<string> = new Set()

export function SettingsForm({ now }: { now: SettingsDraft }) {
  const { typed, base } = now
  const { query, route } = useLocation()
  const shown = partNamed(query.part)
  const [step, setStep] = useState<Step>({ kind: 'typing' })
  const [wrong, setWrong] = useState(NONE)
  const form = useRef<HTMLFormElement>(null)
  const Part = PARTS[shown].screen
  const changed = new Set(changedFields(base, typed))

  const save = useOnce(async (_: Event) => {
    if (!isUnsaved(now)) return
    setStep({ kind: 'busy' })
    const saved = await saveDraft()
    setWrong(saved.kind === 'wrong' ? saved.wrong : NONE)
    switch (saved.kind) {
      case 'saved':
        setStep({ kind: 'typing' })
        return announce(t('settings.saved'))
      case 'wrong': {
        setStep({ kind: 'typing' })
        const parts = [...saved.wrong].map(partOf)
        const [first] = parts
        if (first && !parts.includes(shown)) route(addressOfPart(first))
        return focusFirstWrong(form)
      }
      default:
        setStep(saved)
    }
  })

  // What is wrong may be in another section, which is drawn only now.
  useEffect(() => {
    if (wrong.size > 0) focusFirstWrong(form)
  }, [shown])

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
      <div class="settings-frame">
        <nav class="settings-nav" aria-label={t('settings.parts')}>
          {PART_NAMES.map((name) => (
            <a
              key={name}
              href={addressOfPart(name)}
              aria-current={name === shown ? 'page' : undefined}
            >
              {t(`settings.part.${name}`)}
              <PartMark
                isWrong={[...wrong].some((path) => partOf(path) === name)}
                isChanged={PARTS[name].fields.some((field) => changed.has(field))}
              />
            </a>
          ))}
        </nav>
        <div class="compose-scroll" key={shown}>
          <div class="desk-section-head">
            <PageTitle
              text={t('settings.title', { part: t(`settings.part.${shown}`) })}
              focus={false}
            />
            <HelpButton />
          </div>
          <div class="settings-parts">
            <Part {...part} />
          </div>
        </div>
      </div>
      <SaveBar
        now={now}
        step={step}
        isWrong={wrong.size > 0}
        onDiscard={() => {
          discard()
          setWrong(NONE)
          setStep({ kind: 'typing' })
        }}
      />
    </form>
  )
}

type MarkProps = { isWrong: boolean; isChanged: boolean }

function PartMark({ isWrong, isChanged }: MarkProps) {
  if (!isWrong && !isChanged) return null
  const words = t(isWrong ? 'settings.part_wrong' : 'settings.part_changed')
  return (
    <span class="settings-mark" data-tone={isWrong ? 'bad' : 'again'} title={words}>
      <span class="sr-only">{words}</span>
    </span>
  )
}

const isAmong = (paths: ReadonlySet<string>, field: string): boolean =>
  [...paths].some((path) => path === field || path.startsWith(`${field}.`))

const unchanged = (wrong: ReadonlySet<string>, a: SettingsTyped, b: SettingsTyped) =>
  new Set([...wrong].filter((path) => valueAt(a, path) === valueAt(b, path)))
