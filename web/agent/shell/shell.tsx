/**
 * What surrounds every screen of an enrolled device, in one row: whose app this is, whether all is sent,
 * the menu. Part of the first screen.
 */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { SyncChip } from '../../components/first/sync-chip.tsx'
import { t } from '../../i18n/t/first.ts'
import { useLocation } from '../../router.tsx'
import { site } from '../../state/site.ts'
import { Icon } from '../../ui/first/icon.tsx'
import { later } from '../../ui/first/later.tsx'
import { Mark } from '../../ui/first/mark.tsx'

const UpdateOffer = later(() =>
  import('../../components/sync/update-offer.tsx').then((m) => m.UpdateOffer),
)

const Menu = later(() => import('./menu.tsx').then((m) => m.Menu), { words: ['later'] })

type Props = { enrolled: Enrolled; children: ComponentChildren }

export function Shell({ enrolled, children }: Props) {
  const { path } = useLocation()
  const [isOpen, setOpen] = useState(false)
  return (
    <div class="app">
      <header class="header">
        <a class="brand" href="/">
          <BrandName />
        </a>
        <SyncChip />
        <button
          type="button"
          class="icon-button menu-button"
          aria-label={t('menu.title')}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          <Icon name="menu" />
        </button>
      </header>
      {isOpen && <Menu enrolled={enrolled} onClose={() => setOpen(false)} />}
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
      <bdi>{name}</bdi>
    </>
  )
}
