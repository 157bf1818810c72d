/** What is not needed on every screen: sync, lists, this device. Fetched when it is first opened. */
import './menu.css'
import { useId } from 'preact/hooks'
import { LANGUAGE_NAMES, LANGUAGES } from '../../../shared/languages.ts'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { chooseLanguage } from '../../i18n/first/choice.ts'
import { language } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/later.ts'
import { useLocation } from '../../router.tsx'
import { Icon, type IconName } from '../../ui/icon-later.tsx'
import { useDialog } from '../../ui/use-dialog.ts'
import { SyncNow } from './sync-now.tsx'

/** Where it leads, in this order. */
const LINKS = [
  { href: '/import', icon: 'list', name: 'list.import' },
  { href: '/device', icon: 'phone', name: 'device.title' },
  { href: '/help', icon: 'help', name: 'device.help' },
] as const satisfies readonly { href: string; icon: IconName; name: string }[]

export function Menu({ enrolled, onClose }: { enrolled: Enrolled; onClose(): void }) {
  const dialog = useDialog(onClose)
  const title = useId()
  const { path } = useLocation()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, too.
    <dialog
      ref={dialog}
      class="menu"
      aria-labelledby={title}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div class="menu-items">
        <header>
          <h2 id={title}>{enrolled.label}</h2>
          <span class="soft">{enrolled.site}</span>
          <button type="button" class="icon-button" aria-label={t('new.close')} onClick={onClose}>
            <Icon name="close" size={20} />
          </button>
        </header>
        <SyncNow looks="menu-item" />
        <nav aria-label={t('menu.title')}>
          {LINKS.map(({ href, icon, name }) => (
            <a
              key={href}
              class="menu-item"
              // Help leads back to where somebody needed it.
              href={href === '/help' ? `/help?from=${encodeURIComponent(path)}` : href}
              onClick={onClose}
            >
              <Icon name={icon} size={20} />
              {t(name)}
            </a>
          ))}
        </nav>
        <label class="menu-item">
          <Icon name="globe" size={20} />
          <span class="sr-only">{t('device.language')}</span>
          <select
            value={language.value}
            onChange={({ currentTarget }) => {
              const next = LANGUAGES.find((one) => one === currentTarget.value)
              if (next) void chooseLanguage(next)
            }}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {LANGUAGE_NAMES[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </dialog>
  )
}
