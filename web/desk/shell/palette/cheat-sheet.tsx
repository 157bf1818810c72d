/** Every key of the desk, on one sheet. */
import { t } from '../../../i18n/t/desk.ts'
import { Check } from '../../../ui/fields/choice.tsx'
import { Dialog } from '../dialog.tsx'
import { allowSingleKeys, closeOverlay, isMac, singleKeys } from './shortcuts.ts'

const COMMAND = isMac ? '⌘' : 'Ctrl'

const ANYWHERE = [
  ['palette', [`${COMMAND} K`]],
  ['search', ['/']],
  ['new', ['n']],
  ['sheet', ['?']],
] as const

const IN_TABLE = [
  ['next', ['j', '↓']],
  ['previous', ['k', '↑']],
  ['page', ['PgDn', 'PgUp']],
  ['ends', ['Home', 'End']],
  ['head', ['↑']],
  ['open', ['Enter']],
  ['select', ['x', 'Space']],
  ['range', ['Shift ↓', 'Shift ↑']],
  ['all', [`${COMMAND} A`]],
  ['to_search', ['Esc']],
] as const

const IN_SEARCH = [
  ['first', ['↓']],
  ['open_first', ['Enter']],
] as const

const IN_REQUEST = [
  ['next', ['j']],
  ['previous', ['k']],
  ['back', ['Esc']],
] as const

const IN_TOOLS = [['tools', ['←', '→']]] as const

export function CheatSheet() {
  return (
    <Dialog title={t('desk.keys')} onClose={closeOverlay}>
      <div class="desk-keys">
        <div>
          <Keys title={t('desk.keys.anywhere')} keys={ANYWHERE} />
          <Keys title={t('desk.keys.in_search')} keys={IN_SEARCH} />
          <Keys title={t('desk.keys.in_request')} keys={IN_REQUEST} />
          <Keys title={t('desk.keys.in_tools')} keys={IN_TOOLS} />
        </div>
        <Keys title={t('desk.keys.in_table')} keys={IN_TABLE} />
      </div>
      <Check name="single" checked={singleKeys.value} onChecked={allowSingleKeys}>
        {t('desk.keys.single')}
      </Check>
      <p class="soft">{t('desk.keys.single_text')}</p>
      <div class="desk-dialog-actions">
        <button type="button" class="button small" onClick={closeOverlay}>
          {t('desk.close')}
        </button>
      </div>
    </Dialog>
  )
}

type KeyNames = readonly (
  | (typeof ANYWHERE)[number]
  | (typeof IN_TABLE)[number]
  | (typeof IN_SEARCH)[number]
  | (typeof IN_REQUEST)[number]
  | (typeof IN_TOOLS)[number]
)[]

const Keys = ({ title, keys }: { title: string; keys: KeyNames }) => (
  <section>
    <h3>{title}</h3>
    <dl>
      {keys.map(([name, pressed]) => (
        <div key={name}>
          <dt>{t(`desk.key.${name}`)}</dt>
          <dd>
            {pressed.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
)
