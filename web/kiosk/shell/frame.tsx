/** What every step of a visit looks like: the brand and the heading beside, or above, what is to do. */
import type { ComponentChildren } from 'preact'
import { t } from '../../i18n/t/kiosk.ts'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Icon, type IconName } from '../../ui/icon-later.tsx'
import { happened, visit } from '../visit/run-visit.ts'
import { placeOf, stepBackFrom } from '../visit/visit.ts'
import { AskStaff } from './ask-staff.tsx'
import { LanguageSwitch } from './languages.tsx'
import { Brand } from './site.tsx'

type Props = {
  icon?: IconName
  title: string
  lead?: string
  /** What belongs to the words above it. */
  aside?: ComponentChildren
  children?: ComponentChildren
  /** The buttons, the one most will want first. */
  actions?: ComponentChildren
}

export const Frame = ({ icon, title, lead, aside, children, actions }: Props) => (
  <div class="kiosk-frame">
    <header class="kiosk-panel">
      <div class="kiosk-top">
        <StepBack />
        <Brand />
      </div>
      <div class="kiosk-heading">
        {icon && (
          <span class="kiosk-icon">
            <Icon name={icon} size={56} />
          </span>
        )}
        <PageTitle text={title} />
        {lead && <p>{lead}</p>}
        {aside}
      </div>
      <Places />
      {visit.value.step !== 'staff' && (
        <div class="kiosk-tools">
          <LanguageSwitch />
          <AskStaff />
        </div>
      )}
    </header>
    <div class="kiosk-body">
      <div class="kiosk-content">{children}</div>
      {actions && <div class="kiosk-actions">{actions}</div>}
    </div>
  </div>
)

const PLACES = [1, 2, 3, 4] as const

function Places() {
  const place = placeOf(visit.value)
  if (place === null) return <span />
  return (
    <p class="kiosk-places">
      <span class="sr-only">{t('kiosk.place', { n: place, max: PLACES.length })}</span>
      {PLACES.map((one) => (
        <span key={one} data-passed={one <= place} aria-hidden="true" />
      ))}
    </p>
  )
}

/** One step, where there is one to go back; staff have a way out of their own. */
const StepBack = () =>
  visit.value.step !== 'staff' &&
  stepBackFrom(visit.value) && (
    <button type="button" class="kiosk-tool" onClick={() => happened({ kind: 'went_back' })}>
      <Icon name="back" size={24} />
      {t('kiosk.back')}
    </button>
  )

export const StopButton = () => (
  <button type="button" class="button quiet huge" onClick={() => happened({ kind: 'ended' })}>
    {t('kiosk.stop')}
  </button>
)
