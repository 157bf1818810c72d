/** The way of a request in four stations: saved, office, person, verdict. */
import { t } from '../../i18n/t/later.ts'
import { Icon, type IconName } from '../../ui/first/icon.tsx'

const STATIONS = [
  ['phone', 'trail.saved'],
  ['office', 'trail.office'],
  ['person', 'trail.person'],
  ['verified', 'trail.verdict'],
] as const satisfies readonly (readonly [IconName, string])[]

/** `steps`: how many stations lie behind it. */
export const Trail = ({ steps }: { steps: number }) => (
  <ol class="trail" aria-label={t('trail.label')}>
    {STATIONS.map(([icon, key], index) => (
      <li key={key} data-done={index < steps} aria-current={index === steps ? 'step' : undefined}>
        <Icon name={index < steps ? 'sent' : icon} size={16} />
        <span>{t(key)}</span>
      </li>
    ))}
  </ol>
)
