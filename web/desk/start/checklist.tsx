/** The first steps of a new site, each with where it is done; they tick themselves. */
import './checklist.css'
import { useState } from 'preact/hooks'
import { keepChoice, keptChoice } from '../../browser/kept-choice.ts'
import { t } from '../../i18n/t/desk-start.ts'
import { ledger } from '../../state/requests.ts'
import { site } from '../../state/site.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { devices } from '../devices/device-list.ts'
import { doneSteps, STEPS, type Step } from './steps.ts'

const WHERE: Readonly<Record<Step, string>> = {
  phone: '/devices?enrol=agent',
  brand: '/settings?part=brand',
  pin: '/settings?part=kiosks',
  verification: '/new',
}

const HIDDEN = 'fieldproof-start-hidden'

/** `isShort`: below a table that has something in it; gone when all is done or somebody closed it. */
export function Checklist({ isShort }: { isShort: boolean }) {
  const [isHidden, setHidden] = useState(keptChoice(HIDDEN) !== null)
  const done = doneSteps({
    devices: devices.value ?? [],
    settings: site.value,
    requests: ledger.value,
  })
  if (isShort && (isHidden || devices.value === null || done.size === STEPS.length)) return null
  const hide = () => {
    keepChoice(HIDDEN, 'yes')
    setHidden(true)
  }
  return (
    <section class="desk-steps" data-short={isShort} aria-labelledby="start-title">
      <div class="desk-steps-head">
        <h2 id="start-title">{t('start.title')}</h2>
        <span class="soft">{t('start.done', { n: done.size, all: STEPS.length })}</span>
        {isShort && (
          <button
            type="button"
            class="desk-tool icon"
            aria-label={t('start.hide')}
            title={t('start.hide')}
            onClick={hide}
          >
            <Icon name="close" size={16} />
          </button>
        )}
      </div>
      <ol>
        {STEPS.map((step) => {
          const isDone = done.has(step)
          return (
            <li key={step} data-done={isDone}>
              <Icon name={isDone ? 'verified' : 'open'} size={20} />
              <div>
                <a href={WHERE[step]}>{t(`start.${step}`)}</a>
                <span class="sr-only">{t(isDone ? 'start.is_done' : 'start.is_open')}</span>
                {!isShort && <p class="soft">{t(`start.${step}_text`)}</p>}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
