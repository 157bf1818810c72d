/** Name, colour and logo of the site, with how they will look. */
import { locale } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { brandColours, contrast } from '../../ui/brand/brand-colour.ts'
import { Field } from '../../ui/fields/field.tsx'
import { later } from '../../ui/first/later.tsx'
import type { PartProps } from '../settings/settings-draft.ts'
import { LogoField } from './logo-field.tsx'
import { isColour, OURS } from './looks.ts'

/** It says what the page behind a link says, which no device keeps for days without network. */
const BrandPreviews = later(() => import('./brand-previews.tsx').then((m) => m.BrandPreviews), {
  words: ['v'],
})

export function BrandPart({ typed, change, told }: PartProps) {
  const { brand } = typed
  const set = (part: Partial<typeof brand>) => change({ brand: { ...brand, ...part } })
  const colour = brand.color ?? ''
  return (
    <section class="desk-card" aria-labelledby="brand-title">
      <h2 class="sr-only" id="brand-title">
        {t('settings.brand')}
      </h2>
      <p class="soft">{t('settings.brand_text')}</p>
      <div class="settings-pair">
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
          {isColour(colour) && <Contrast colour={colour} />}
        </div>
      </div>
      <LogoField logo={brand.logo} onLogo={(logo) => set({ logo })} />
      <BrandPreviews brand={brand} welcome={typed.welcome.en} />
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
