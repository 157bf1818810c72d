/** The screen that waits for somebody: whose it is, a welcome, their language, and one large button. */
import { useEffect } from 'preact/hooks'
import { enterFullScreen } from '../../browser/guarded-screen.ts'
import { language } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/kiosk.ts'
import { site } from '../../state/site.ts'
import { sync } from '../../state/sync-status.ts'
import { applyUpdate, updateReady } from '../../sw/page/register.ts'
import { Mark } from '../../ui/first/mark.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { AskStaff } from '../shell/ask-staff.tsx'
import { Languages, offeredLanguages } from '../shell/languages.tsx'
import { Brand, siteText } from '../shell/site.tsx'
import { choose, happened } from './run-visit.ts'

export function Attract() {
  const { languages, welcome, idle_s } = site.value
  const spoken = language.value
  const isReady = updateReady.value
  const offered = offeredLanguages()

  // Somebody chose a language and left: the next one finds the usual one.
  const [usual] = languages
  useEffect(() => {
    if (!usual || spoken === usual) return
    const timer = setTimeout(() => choose(usual), idle_s * 1000)
    return () => clearTimeout(timer)
  }, [spoken, usual, idle_s])

  // Nobody is in the middle of anything here.
  useEffect(() => {
    if (isReady) applyUpdate()
  }, [isReady])

  function start() {
    enterFullScreen()
    happened({ kind: 'started' })
  }

  return (
    <div class="kiosk-attract">
      <span class="kiosk-picture" aria-hidden="true">
        <Mark size={640} />
      </span>
      <div class="kiosk-top">
        <Brand />
        {sync.value.unsent > 0 && (
          <p class="kiosk-unsent">{t('kiosk.unsent', { n: sync.value.unsent })}</p>
        )}
        {/* Far from what a visitor asks for help with. */}
        <button
          type="button"
          class="kiosk-staff"
          onClick={() => happened({ kind: 'staff_called' })}
        >
          <Icon name="lock" size={20} />
          {t('kiosk.staff')}
        </button>
      </div>
      <div class="kiosk-welcome">
        <PageTitle text={t('kiosk.welcome')} />
        <p>{siteText(welcome, t('kiosk.welcome_text'))}</p>
        <button type="button" class="kiosk-start" onClick={start}>
          {t('kiosk.start')}
          <Icon name="forward" size={36} />
        </button>
        <p class="kiosk-ready">
          <Icon name="document" size={28} />
          {t('kiosk.have_ready')}
        </p>
      </div>
      <div class="kiosk-foot">
        {offered.length > 1 && <Languages languages={offered} onChosen={() => {}} />}
        <div class="kiosk-small">
          <AskStaff />
        </div>
      </div>
    </div>
  )
}
