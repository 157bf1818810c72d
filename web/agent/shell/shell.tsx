/**
 * What surrounds every screen of an enrolled device: whose app this is, the site, the sync bar. Part of
 * the first screen.
 */
import type { ComponentChildren } from 'preact'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { SyncBar } from '../../components/first/sync-bar.tsx'
import { t } from '../../i18n/t/first.ts'
import { useLocation } from '../../router.tsx'
import { site } from '../../state/site.ts'
import { later } from '../../ui/first/later.tsx'
import { Mark } from '../../ui/first/mark.tsx'

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
        <SyncBar />
      </header>
      {!isForm(path) && <UpdateOffer />}
      {children}
    </div>
  )
}

/** Where somebody types, and must not be disturbed: no update, no way elsewhere. Pure. */
export const isForm = (path: string): boolean => /^\/(new|import)|\/change$/.test(path)

/** The site's logo and name, or ours. */
function BrandName() {
  const { name, logo } = site.value.brand
  return (
    <>
      {logo ? <img src={logo} alt="" /> : name === t('app.name') && <Mark />}
      <span>{name}</span>
    </>
  )
}
