/** While a list is sealed: how far it is, and a way to stop before anything is written. */
import { t } from '../../i18n/t/later.ts'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Scroll } from '../../ui/first/scroll.tsx'

type Props = { done: number; n: number; onStop(): void }

export const ImportSaving = ({ done, n, onStop }: Props) => (
  <main class="screen">
    <Scroll>
      <div class="plain stack">
        <PageTitle text={t('import.take_down', { n })} />
        <progress class="progress" max={n} value={done} aria-label={t('import.title')} />
        <p class="soft">{t('import.sealing', { done, n })}</p>
        <button type="button" class="button" onClick={onStop}>
          {t('import.stop')}
        </button>
      </div>
    </Scroll>
  </main>
)
