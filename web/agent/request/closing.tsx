/** The return from Stripe's page for whoever is at no device of ours, or looks at no request of it. */
import { t } from '../../i18n/t/first.ts'
import { later } from '../../ui/first/later.tsx'
import { BarePage, PlainPage } from '../../ui/plain-page.tsx'

const Elsewhere = later(() => import('../../components/elsewhere.tsx').then((m) => m.Elsewhere), {
  words: ['later'],
})

/** In the place of the whole app; a chunk of its own, for a browser that needs nothing else. */
export const Closing = () => (
  <BarePage>
    <ClosePage />
  </BarePage>
)

export const ClosePage = () => (
  <PlainPage
    icon="sent"
    tone="good"
    title={t('detail.closed_title')}
    text={t('detail.closed_text')}
  >
    <Elsewhere path={location.pathname} kind="back" />
  </PlainPage>
)
