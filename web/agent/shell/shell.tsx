/** What surrounds every screen of an enrolled device: brand, site, sync bar. */
import type { ComponentChildren } from 'preact'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { SyncBar } from '../../components/first/sync-bar.tsx'
import { useLocation } from '../../router.tsx'
import { later } from '../../ui/first/later.tsx'
import { BrandName } from './brand-name.tsx'
import { isForm } from './is-form.ts'

const UpdateOffer = later(() =>
  import('../../components/update-offer.tsx').then((m) => m.UpdateOffer),
)

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
