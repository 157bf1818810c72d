/** What surrounds every screen of an enrolled device: brand, site, sync bar. */
import type { ComponentChildren } from 'preact'
import type { Enrolled } from '../../shared/protocol.ts'
import { useLocation } from '../router.tsx'
import { BrandName } from '../ui/brand-name.tsx'
import { later } from '../ui/later.tsx'
import { isForm } from './is-form.ts'
import { SyncBar } from './sync-bar.tsx'

const UpdateOffer = later(() => import('./update-offer.tsx').then((m) => m.UpdateOffer))

type Props = { enrolled: Enrolled; children: ComponentChildren }

export function Shell({ enrolled, children }: Props) {
  const { path } = useLocation()
  return (
    <div class="app">
      <header class="header">
        <a class="brand" href="/">
          <BrandName />
        </a>
        <span class="site">{enrolled.site}</span>
        <SyncBar role={enrolled.role} />
      </header>
      {!isForm(path) && <UpdateOffer />}
      {children}
    </div>
  )
}
