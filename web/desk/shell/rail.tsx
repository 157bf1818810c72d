/** The sections, always in sight. */
import { t } from '../../i18n/t/desk.ts'
import { useLocation } from '../../router.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { isIn, SECTIONS } from './sections.ts'

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
