/** What surrounds every screen of an enrolled device: brand, site, sync bar. */
import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import type { Enrolled } from '../../shared/protocol.ts'
import { t } from '../i18n/t.ts'
import { Mark } from '../ui/mark.tsx'
import { SyncBar } from './sync-bar.tsx'
import { UpdateOffer } from './update-offer.tsx'

type Props = { enrolled: Enrolled; children: ComponentChildren }

export function Shell({ enrolled, children }: Props) {
  const { path } = useLocation()
  const isForm = /^\/new$|\/change$/.test(path) || (path === '/' && enrolled.role === 'kiosk')
  return (
    <div class="app">
      <header class="header">
        <a class="brand" href="/">
          <Mark />
          {t('app.name')}
        </a>
        <span class="site">{enrolled.site}</span>
        <SyncBar role={enrolled.role} />
      </header>
      {!isForm && <UpdateOffer />}
      {children}
    </div>
  )
}
