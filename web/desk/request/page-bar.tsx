/** Above the open request: back to the table, to its neighbours there, and this page as link or on paper. */
import { apiOrigin } from '../../api/origin.ts'
import { here } from '../../browser/address.ts'
import { t } from '../../i18n/t/desk.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { CopyButton } from '../shell/copy-button.tsx'
import { tableAddress } from '../table/choice.ts'
import { folds } from '../table/folds.ts'
import { openNeighbour, shownIds } from '../table/shown.ts'

type Props = {
  id: string
  isKnown: boolean
  onBack(): void
}

export const PageBar = ({ id, isKnown, onBack }: Props) => (
  <div class="desk-page-bar">
    {folds.value ? (
      <a class="desk-tool" href={tableAddress()} onClick={onBack}>
        <Icon name="back" size={16} />
        {t('desk.back_to_table')}
      </a>
    ) : (
      <a
        class="desk-tool icon"
        href={tableAddress()}
        aria-label={t('desk.close_pane')}
        title={t('desk.close_pane')}
        onClick={onBack}
      >
        <Icon name="close" size={16} />
      </a>
    )}
    <Neighbours id={id} />
    {isKnown && <PageTools />}
  </div>
)

/** In the order of the table, of those that it shows. */
function Neighbours({ id }: { id: string }) {
  const ids = shownIds.value
  const at = ids.indexOf(id)
  if (at < 0) return null
  return (
    <div class="desk-neighbours">
      {([-1, 1] as const).map((step) => {
        const isThere = ids[at + step] !== undefined
        const name = t(step < 0 ? 'desk.key.previous' : 'desk.key.next')
        return (
          <button
            key={step}
            type="button"
            class="desk-tool icon"
            data-step={step}
            aria-label={name}
            title={`${name} (${step < 0 ? 'k' : 'j'})`}
            aria-disabled={!isThere}
            onClick={() => openNeighbour(id, step)}
          >
            <Icon name="fold" size={16} />
          </button>
        )
      })}
      <span class="soft">{t('desk.position', { n: at + 1, all: ids.length })}</span>
    </div>
  )
}

const PageTools = () => (
  <div class="desk-page-tools">
    <CopyButton
      class="desk-tool"
      icon="link"
      title={t('desk.copy_link_text')}
      // Without the filters of this table: they are nobody else's.
      text={apiOrigin() + here().pathname}
      told={t('desk.copied')}
    >
      {t('desk.copy_link')}
    </CopyButton>
    <button type="button" class="desk-tool" onClick={() => print()}>
      <Icon name="file" size={16} />
      {t('desk.print')}
    </button>
  </div>
)
