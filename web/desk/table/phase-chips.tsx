/** How many stand where; each can be looked at alone, several together. */
import type { Phase } from '../../../shared/lifecycle.ts'
import { LOOKS } from '../../components/first/phase-words.ts'
import { t } from '../../i18n/t/desk.ts'
import { filters, setFilters } from './choice.ts'
import { PHASES } from './filters.ts'
import { counts } from './shown.ts'

export function PhaseChips() {
  const chosen = filters.value.phases
  const count = (phase: Phase | 'all') => counts.value.get(phase) ?? 0
  const toggle = (phase: Phase) =>
    setFilters({
      phases: PHASES.filter((one) => chosen.includes(one) !== (one === phase)),
    })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll sideways everywhere.
    <div class="desk-chips" role="group" aria-label={t('desk.phases')}>
      <Chip
        label={t('desk.phase.all')}
        count={count('all')}
        isPressed={chosen.length === 0}
        onPress={() => setFilters({ phases: [] })}
      />
      {PHASES.filter((phase) => count(phase) > 0 || chosen.includes(phase)).map((phase) => (
        <Chip
          key={phase}
          tone={LOOKS[phase].tone}
          label={t(`desk.phase.${phase}`)}
          count={count(phase)}
          isPressed={chosen.includes(phase)}
          onPress={() => toggle(phase)}
        />
      ))}
    </div>
  )
}

type Props = { label: string; count: number; isPressed: boolean; tone?: string; onPress(): void }

const Chip = ({ label, count, isPressed, tone, onPress }: Props) => (
  <button
    type="button"
    class="desk-chip"
    data-tone={tone}
    aria-pressed={isPressed}
    onClick={onPress}
  >
    {label}
    <span>{t('desk.number', { n: count })}</span>
  </button>
)
