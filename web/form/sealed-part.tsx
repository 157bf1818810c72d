/** What was sealed before cannot be read here: it stays as it is, or is typed anew. */
import type { ComponentChildren } from 'preact'
import { t } from '../i18n/t/later.ts'
import { Icon } from '../ui/first/icon.tsx'
import type { FormPart } from './options.tsx'
import type { SealedPart as Part } from './typed.ts'

type Props = Pick<FormPart, 'typed' | 'change'> & {
  part: Part
  label: string
  /** The fields to type it anew. */
  children: ComponentChildren
}

export function SealedPart({ typed, change, part, label, children }: Props) {
  if (!typed.sealed.includes(part)) return <>{children}</>
  const others = typed.keep.filter((one) => one !== part)
  if (!typed.keep.includes(part))
    return (
      <>
        {children}
        <button type="button" class="button" onClick={() => change({ keep: [...others, part] })}>
          {t('change.keep', { what: label })}
        </button>
      </>
    )
  return (
    <div class="field">
      <strong>{label}</strong>
      <p class="soft sealed">
        <Icon name="lock" size={20} />
        {t('detail.sealed')}
      </p>
      <button type="button" class="button" onClick={() => change({ keep: others })}>
        {t('change.replace', { what: label })}
      </button>
    </div>
  )
}
