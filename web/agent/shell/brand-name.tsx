/** Whose app this is to whoever looks at it: the site's logo and name, or ours. */
import { t } from '../../i18n/t/first.ts'
import { site } from '../../state/site.ts'
import { Mark } from '../../ui/first/mark.tsx'

export function BrandName() {
  const { name, logo } = site.value.brand
  return (
    <>
      {logo ? <img src={logo} alt="" /> : name === t('app.name') && <Mark />}
      <span>{name}</span>
    </>
  )
}
