/**
 * What is always in sight at the desk: the bar at the top, which of an installed window without a title
 * bar is that; and the sections.
 */
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { SyncBar } from '../../components/sync/sync-bar.tsx'
import { t } from '../../i18n/t/desk.ts'
import { useLocation } from '../../router.tsx'
import { later } from '../../ui/first/later.tsx'
import { Mark } from '../../ui/first/mark.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { isMac, overlay } from './palette/shortcuts.ts'
import { isIn, SECTIONS } from './sections.ts'

const AlertsButton = later(
  () => import('../alerts/alerts-button.tsx').then((m) => m.AlertsButton),
  // As wide as the button with its count, so that nothing in the bar moves when it comes.
  { words: ['alerts'], place: <span class="desk-alerts-place" /> },
)

export const DeskHead = ({ enrolled }: { enrolled: Enrolled }) => (
  <header class="header desk-bar">
    <a class="brand" href="/">
      <Mark size={22} />
      {t('app.name')}
    </a>
    <span class="site">{enrolled.site}</span>
    <button
      type="button"
      class="desk-find"
      aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
      onClick={() => {
        overlay.value = 'palette'
      }}
    >
      <Icon name="search" size={16} />
      <span>{t('desk.palette')}</span>
      <kbd>{isMac ? '⌘ K' : 'Ctrl K'}</kbd>
    </button>
    <SyncBar />
    <AlertsButton />
    <button
      type="button"
      class="desk-bar-button"
      onClick={() => {
        overlay.value = 'keys'
      }}
    >
      {t('desk.keys.open')} <kbd>?</kbd>
    </button>
  </header>
)

export function Rail() {
  const { path } = useLocation()
  return (
    <nav class="desk-rail" aria-label={t('desk.sections')}>
      {SECTIONS.map((section) => (
        <a
          key={section.path}
          href={section.path}
          title={t(section.name)}
          aria-current={isIn(section, path) ? 'page' : undefined}
        >
          <Icon name={section.icon} size={20} />
          <span>{t(section.name)}</span>
        </a>
      ))}
    </nav>
  )
}
