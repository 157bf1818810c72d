/** This device: what it is, what it still holds, whether its storage is safe, and which language it speaks. */
import type { ComponentChildren } from 'preact'
import { LANGUAGE_NAMES, LANGUAGES } from '../../../shared/languages.ts'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { RecoveryCard } from '../../components/recovery-card.tsx'
import { syncWords } from '../../components/sync/sync-words.ts'
import { TitleRow } from '../../components/title-row.tsx'
import { chooseLanguage } from '../../i18n/first/choice.ts'
import { language } from '../../i18n/first/speak.ts'
import { moment } from '../../i18n/first/times.ts'
import { t } from '../../i18n/t/later.ts'
import { type Sync, sync } from '../../state/sync-status.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { Scroll } from '../../ui/first/scroll.tsx'
import { useNow } from '../../ui/first/use-now.ts'
import { Notice } from '../../ui/notice.tsx'
import { SyncNow } from '../shell/sync-now.tsx'
import { DeviceStorage } from './device-storage.tsx'
import { InstallOffer } from './install-offer.tsx'
import { LockCard } from './lock-card.tsx'

/** `children`: what else there is to do with it where it is no page of a browser. */
type Props = { enrolled: Enrolled; children?: ComponentChildren }

export function Device({ enrolled, children }: Props) {
  const { unsent, refused, lastContactAt, activity } = sync.value
  const now = useNow(activity.kind === 'waiting')
  const { icon, alarm, text } = syncWords(sync.value, now)
  const contact = lastContactAt === null ? t('common.never') : moment(lastContactAt)

  return (
    <main class="screen">
      <Scroll>
        <TitleRow text={t('device.title')} back={{ href: '/', name: t('common.back') }} />
        <section class="card stack tight" aria-labelledby="device-sync">
          <h2 id="device-sync">{t('device.sync')}</h2>
          <Notice tone={alarm ? 'again' : 'quiet'} icon={icon}>
            {text}
          </Notice>
          <FactList
            facts={[
              [t('device.unsent'), t('device.unsent_n', { n: unsent })],
              [t('device.refused'), t('device.unsent_n', { n: refused })],
              // The notice above may have said it.
              ...(text.includes(contact) ? [] : [[t('device.contact'), contact] as const]),
              [t('device.next_try'), nextTry(activity, now)],
            ]}
          />
          <SyncNow looks="button primary" />
        </section>
        <InstallOffer />
        <DeviceStorage />
        {enrolled.role !== 'kiosk' && <LockCard />}
        <LanguageCard />
        <RecoveryCard enrolled={enrolled} />
        <section class="card stack tight" aria-labelledby="device-about">
          <h2 id="device-about">{t('device.about')}</h2>
          <FactList
            facts={[
              [t('device.name'), enrolled.label],
              [t('device.site'), enrolled.site],
              [t('device.role'), t(`role.${enrolled.role}`)],
              [t('device.version'), __APP_VERSION__],
              [t('device.id'), <code key="id">{enrolled.device}</code>],
            ]}
          />
          <p class="soft">{t('device.removal')}</p>
        </section>
        {children}
      </Scroll>
    </main>
  )
}

function nextTry(activity: Sync['activity'], now: number): string {
  if (activity.kind === 'sending') return t('device.next_try_now')
  if (activity.kind !== 'waiting') return t('device.next_try_none')
  const seconds = Math.ceil((activity.until - now) / 1000)
  if (seconds <= 0) return t('device.next_try_now')
  return seconds < 90
    ? t('device.next_try_in', { n: seconds })
    : t('device.next_try_min', { n: Math.round(seconds / 60) })
}

/** Each language by its own name. */
const LanguageCard = () => (
  <section class="card stack tight" aria-labelledby="device-language">
    <h2 id="device-language">{t('device.language')}</h2>
    <div class="languages">
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          class="button small"
          lang={one}
          aria-pressed={one === language.value}
          onClick={() => void chooseLanguage(one)}
        >
          {LANGUAGE_NAMES[one]}
        </button>
      ))}
    </div>
  </section>
)
