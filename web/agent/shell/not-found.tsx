/** An address of ours that leads nowhere. */
import { t } from '../../i18n/t/later.ts'
import { Scroll } from '../../ui/first/scroll.tsx'
import { PlainPage } from '../../ui/plain-page.tsx'

export const NotFound = () => (
  <main class="screen">
    <Scroll>
      <PlainPage icon="stopped" title={t('common.not_found')} text="">
        <a class="button primary" href="/">
          {t('common.to_requests')}
        </a>
      </PlainPage>
    </Scroll>
  </main>
)
