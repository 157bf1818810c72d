/** Name, colour and logo of the site, with how they will look. */
import { useRef, useState } from 'preact/hooks'
import { locale } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { type BrandColours, brandColours, contrast } from '../../ui/brand-colour.ts'
import { Field, FieldError } from '../../ui/field.tsx'
import type { PartProps } from './settings-draft.ts'

const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

/** Our own green, where the site has no colour yet. */
const OURS = '#0d2b22'

export function BrandPart({ typed, change, told }: PartProps) {
  const { brand } = typed
  const set = (part: Partial<typeof brand>) => change({ brand: { ...brand, ...part } })
  const colour = brand.color ?? ''
  return (
    <section class="desk-card" aria-labelledby="brand-title">
      <h2 id="brand-title">{t('settings.brand')}</h2>
      <p class="soft">{t('settings.brand_text')}</p>
      <Field
        name="brand-name"
        label={t('settings.name')}
        value={brand.name}
        onValue={(name) => set({ name })}
        {...told('brand.name', t('settings.name_wrong'))}
        capitals="sentences"
      />
      <div class="settings-colour">
        <Field
          name="brand-colour"
          label={t('settings.colour')}
          hint={t('settings.colour_hint')}
          value={colour}
          onValue={(color) => set({ color: color.trim() === '' ? null : color.trim() })}
          {...told('brand.color', t('settings.colour_wrong'))}
        />
        <input
          type="color"
          aria-label={t('settings.colour_pick')}
          value={isColour(colour) ? colour : OURS}
          onInput={({ currentTarget }) => set({ color: currentTarget.value })}
        />
      </div>
      {isColour(colour) && <Contrast colour={colour} />}
      <div class="settings-previews" role="img" aria-label={t('settings.preview')}>
        {(['light', 'dark'] as const).map((scheme) => (
          <Preview
            key={scheme}
            colours={brandColours(isColour(colour) ? colour : OURS, scheme)}
            paper={scheme === 'light' ? '#f2f4ec' : '#0b1411'}
            name={brand.name}
            logo={brand.logo}
          />
        ))}
      </div>
      <LogoField logo={brand.logo} onLogo={(logo) => set({ logo })} />
    </section>
  )
}

function Contrast({ colour }: { colour: string }) {
  const { action, onAction } = brandColours(colour, 'light')
  const ratio = new Intl.NumberFormat(locale.value, { maximumFractionDigits: 1 }).format(
    contrast(action, onAction),
  )
  const isAsChosen = action.toLowerCase() === colour.toLowerCase()
  return (
    <p class="soft" role="status">
      {isAsChosen
        ? t('settings.colour_fine', { ratio })
        : t('settings.colour_adjusted', { colour: action, ratio })}
    </p>
  )
}

type PreviewProps = { colours: BrandColours; paper: string; name: string; logo: string | null }

const Preview = ({ colours, paper, name, logo }: PreviewProps) => (
  <div class="settings-preview" aria-hidden="true">
    <div style={{ background: colours.panel, color: colours.onPanel }}>
      {logo && <img src={logo} alt="" />}
      {name}
    </div>
    <div style={{ background: paper }}>
      <span style={{ background: colours.action, color: colours.onAction }}>
        {t('settings.preview_button')}
      </span>
    </div>
  </div>
)

type LogoProps = { logo: string | null; onLogo(logo: string | null): void }

function LogoField({ logo, onLogo }: LogoProps) {
  const [why, setWhy] = useState<'type' | 'size' | 'empty' | null>(null)
  const input = useRef<HTMLInputElement>(null)

  async function choose(file: File | undefined) {
    if (!file) return
    const read = logoOf(file.type, new Uint8Array(await file.arrayBuffer()))
    setWhy(read.kind === 'wrong' ? read.why : null)
    if (read.kind === 'logo') onLogo(read.address)
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
          message={why === null ? undefined : t(`settings.logo_${why}`)}
        />
      </div>
    </fieldset>
  )
}

const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']

/** 24 KB of picture; its data address must fit with it. */
export const LOGO_MAX_BYTES = 24_000

type Logo = { kind: 'logo'; address: string } | { kind: 'wrong'; why: 'type' | 'size' | 'empty' }

/** A picture file as the data address that the settings hold, or why it cannot be one. Pure. */
export function logoOf(type: string, bytes: Uint8Array): Logo {
  if (!LOGO_TYPES.includes(type)) return { kind: 'wrong', why: 'type' }
  if (bytes.length === 0) return { kind: 'wrong', why: 'empty' }
  if (bytes.length > LOGO_MAX_BYTES) return { kind: 'wrong', why: 'size' }
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return { kind: 'logo', address: `data:${type};base64,${btoa(text)}` }
}
