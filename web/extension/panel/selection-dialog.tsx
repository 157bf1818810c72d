/**
 * Asks what the selected text is. Nothing guesses: a reference is read by everyone of the site and must
 * not be a name, and only whoever selected it knows.
 */
import { useEffect, useId } from 'preact/hooks'
import { query } from '../../agent/list/list-choice.ts'
import { prefill } from '../../form/prefill.ts'
import { t } from '../../i18n/t/extension.ts'
import { route } from '../../router.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { useDialog } from '../../ui/use-dialog.ts'
import type { LeftForPanel } from '../background/left-for-panel.ts'
import { type Field, fieldsFor, prefilled } from './selected-fields.ts'
import { dropSelection, hearSelections, selection } from './selection.ts'

const NAMES = {
  reference: 'new.reference',
  email: 'new.email',
  phone: 'new.phone',
  note: 'detail.note',
} as const satisfies Record<Field, string>

/** Nothing, until something was selected and this panel is in front. */
export function Selections() {
  useEffect(() => hearSelections(), [])
  return selection.value && <Selection selected={selection.value} />
}

function Selection({ selected }: { selected: LeftForPanel }) {
  const dialog = useDialog(dropSelection)
  const title = useId()
  const { text, fields } = fieldsFor(selected)

  function use(field: Field) {
    dropSelection()
    prefill(prefilled(field, text))
    route('/new')
  }
  function search() {
    dropSelection()
    query.value = text
    route('/')
  }

  return (
    <dialog ref={dialog} class="panel-dialog" aria-labelledby={title}>
      <h2 id={title}>{t('extension.selected')}</h2>
      <blockquote dir="auto">{text}</blockquote>
      <p>{t('extension.selected_as')}</p>
      <div class="stack tight">
        {fields.map((field) => (
          <button key={field} type="button" class="button way" onClick={() => use(field)}>
            <span>
              <span class="choice-title">{t(NAMES[field])}</span>
              {field === 'reference' && <span class="choice-text">{t('new.reference_hint')}</span>}
            </span>
          </button>
        ))}
        <button type="button" class="button" onClick={search}>
          <Icon name="search" size={20} />
          {t('extension.selected_open')}
        </button>
        <button type="button" class="button quiet" onClick={dropSelection}>
          {t('extension.selected_no')}
        </button>
      </div>
    </dialog>
  )
}
