/** What Stripe verified and read, behind a deliberate look. */
import { readOutputs } from '../../actions/desk.ts'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { OutputsShown } from './outputs-shown.tsx'
import { Reveal } from './reveal.tsx'
import { sessionOf } from './session-of.ts'

export const Outputs = ({ item }: { item: Item }) => (
  <Reveal
    id="outputs-title"
    title={t('desk.outputs')}
    ask={() => readOutputs(item.id)}
    nothing={sessionOf(item) === null ? t('desk.outputs.none_yet') : null}
  >
    {(outputs) => <OutputsShown outputs={outputs} />}
  </Reveal>
)
