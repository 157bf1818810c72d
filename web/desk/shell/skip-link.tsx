/** The first stop of Tab: past the bar and the sections, to what this screen is about. */
import { t } from '../../i18n/t/desk.ts'
import { useLocation } from '../../router.tsx'
import { folds } from '../table/folds.ts'

/** The row that the keyboard is on, where there is a table; else the heading of the screen. */
const TARGETS = ['.desk-table [role="row"][tabindex="0"]', '.desk-page h1', 'main h1', 'main']

function skip(): void {
  for (const target of TARGETS) {
    const found = document.querySelector<HTMLElement>(target)
    if (!found) continue
    if (found.tabIndex < 0) found.tabIndex = -1
    found.focus()
    found.scrollIntoView({ block: 'nearest' })
    return
  }
}

export function SkipLink() {
  const { path } = useLocation()
  const isTable = path === '/' || (path.startsWith('/requests/') && !folds.value)
  return (
    <button type="button" class="skip-link" onClick={skip}>
      {t(isTable ? 'desk.skip_to_table' : 'desk.skip')}
    </button>
  )
}
