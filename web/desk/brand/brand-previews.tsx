/** The brand as people will meet it: an agent's phone, a kiosk and the page behind a link, light and dark. */
import type { SiteSettings } from '../../../shared/protocol/settings.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { Mark } from '../../ui/first/mark.tsx'
import { type Look, lookOf } from './looks.ts'

type Brand = SiteSettings['brand']
type Props = { brand: Brand; welcome: string | undefined }

const SCHEMES = ['light', 'dark'] as const
const SCREENS = { phone: Phone, kiosk: Kiosk, page: TicketPage } as const

export const BrandPreviews = ({ brand, welcome }: Props) => (
  <section class="brand-previews" aria-label={t('settings.preview')}>
    {SCHEMES.map((scheme) => (
      <div key={scheme}>
        <h3>{t(`settings.preview_${scheme}`)}</h3>
        <div class="brand-row">
          {(['phone', 'kiosk', 'page'] as const).map((screen) => {
            const Screen = SCREENS[screen]
            const look = lookOf(brand.color, scheme)
            return (
              <figure key={screen} class="brand-figure">
                {/* A picture of a screen: none of its buttons is one. */}
                <div
                  class={`brand-screen brand-${screen}`}
                  style={{ '--signal': look.signal }}
                  aria-hidden="true"
                >
                  <Screen
                    look={look}
                    name={brand.name.trim() || t('app.name')}
                    logo={brand.logo}
                    welcome={welcome}
                  />
                </div>
                <figcaption>{t(`settings.preview_${screen}`)}</figcaption>
              </figure>
            )
          })}
        </div>
      </div>
    ))}
  </section>
)

type ScreenProps = { look: Look; name: string; logo: string | null; welcome: string | undefined }

/** Our mark would stand wrong beside the name of another. */
const BrandName = ({ name, logo }: Pick<ScreenProps, 'name' | 'logo'>) => (
  <>
    {logo ? <img src={logo} alt="" /> : name === t('app.name') && <Mark size={14} />}
    {name}
  </>
)

const Action = ({ look, children }: { look: Look; children: string }) => (
  <span
    class="brand-button"
    style={{
      background: look.action,
      color: look.onAction,
      'border-color': look.actionLine,
    }}
  >
    {children}
  </span>
)

function Phone({ look, ...brand }: ScreenProps) {
  return (
    <div style={{ background: look.paper, color: look.ink }}>
      <div class="brand-head" style={{ background: look.panel, color: look.onPanel }}>
        <BrandName {...brand} />
      </div>
      <div class="brand-body">
        {[t('settings.preview_row_1'), t('settings.preview_row_2')].map((row) => (
          <span
            key={row}
            class="brand-line"
            style={{ background: look.surface, 'border-color': look.line }}
          >
            {row}
          </span>
        ))}
        <Action look={look}>{t('settings.preview_create')}</Action>
      </div>
    </div>
  )
}

function Kiosk({ look, welcome, ...brand }: ScreenProps) {
  return (
    <div style={{ background: look.panel, color: look.onPanel }}>
      <div class="brand-body">
        <span class="brand-name">
          <BrandName {...brand} />
        </span>
        <span class="brand-title">{t('settings.preview_welcome')}</span>
        {welcome?.trim() && <span class="brand-text">{welcome}</span>}
        <span class="brand-button" style={{ background: look.signal, color: look.onSignal }}>
          {t('settings.preview_button')}
        </span>
      </div>
    </div>
  )
}

function TicketPage({ look, name, logo }: ScreenProps) {
  return (
    <div style={{ background: look.paper, color: look.ink }}>
      <div class="brand-head" style={{ background: look.panel, color: look.onPanel }}>
        <BrandName name={name} logo={logo} />
      </div>
      <div class="brand-body">
        <span class="brand-title">{t('v.title', { name })}</span>
        <span class="brand-text" style={{ color: look.soft }}>
          {t('v.lead')}
        </span>
        <Action look={look}>{t('v.continue')}</Action>
      </div>
    </div>
  )
}
