/** The logo of the site, chosen as a file and kept as a data address. */
import { useRef, useState } from 'preact/hooks'
import { bytesOf } from '../../browser/chosen-file.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { FieldError } from '../../ui/fields/field.tsx'

type LogoProps = { logo: string | null; onLogo(logo: string | null): void }

export function LogoField({ logo, onLogo }: LogoProps) {
  const [why, setWhy] = useState<WrongLogo | 'unread' | null>(null)
  const input = useRef<HTMLInputElement>(null)

  async function choose(file: File | undefined) {
    if (!file) return
    // A film that was chosen by mistake is not read to its end.
    const bytes = await bytesOf(file.slice(0, LOGO_MAX_BYTES + 1))
    const read = bytes && logoOf(file.type, bytes)
    if (read?.kind === 'logo') onLogo(read.address)
    setWhy(read === null ? 'unread' : read.kind === 'wrong' ? read.why : null)
    // The same file may be chosen again.
    if (input.current) input.current.value = ''
  }

  return (
    <fieldset>
      <legend class="legend">{t('settings.logo')}</legend>
      <div class="settings-logo">
        {logo && <img src={logo} alt={t('settings.logo_alt')} />}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          aria-label={t('settings.logo_choose')}
          hidden
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
        <button type="button" class="desk-tool" onClick={() => input.current?.click()}>
          {t('settings.logo_choose')}
        </button>
        {logo && (
          <button type="button" class="desk-tool" onClick={() => onLogo(null)}>
            {t('settings.logo_remove')}
          </button>
        )}
      </div>
      <p class="field-hint">{t('settings.logo_hint')}</p>
      <div role="alert">
        <FieldError
          id="logo-error"
          message={
            why === null ? undefined : t(why === 'unread' ? 'file.unread' : `settings.logo_${why}`)
          }
        />
      </div>
    </fieldset>
  )
}

const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']

/** 24 KB of picture; its data address must fit with it. */
export const LOGO_MAX_BYTES = 24_000

type WrongLogo = 'type' | 'size' | 'empty'
type Logo = { kind: 'logo'; address: string } | { kind: 'wrong'; why: WrongLogo }

/** A picture file as the data address that the settings hold, or why it cannot be one. Pure. */
export function logoOf(type: string, bytes: Uint8Array): Logo {
  if (!LOGO_TYPES.includes(type)) return { kind: 'wrong', why: 'type' }
  if (bytes.length === 0) return { kind: 'wrong', why: 'empty' }
  if (bytes.length > LOGO_MAX_BYTES) return { kind: 'wrong', why: 'size' }
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return { kind: 'logo', address: `data:${type};base64,${btoa(text)}` }
}
