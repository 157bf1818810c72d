/** Offers a new version where nobody is in the middle of anything. */
import { t } from '../../i18n/t/first.ts'
import { applyUpdate, updateReady } from '../../sw/page/register.ts'
import { Icon } from '../../ui/icon-later.tsx'

export const UpdateOffer = () =>
  updateReady.value ? (
    <div class="update-offer" role="status">
      <Icon name="update" size={20} />
      <span>{t('update.ready')}</span>
      <button type="button" class="button small" onClick={applyUpdate}>
        {t('update.apply')}
      </button>
    </div>
  ) : null
