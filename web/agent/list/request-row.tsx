/** One request in the list: what it is, where it stands, since when. */
import type { Role } from '../../../shared/protocol/protocol.ts'
import { itemWords, lookOf } from '../../components/first/phase-words.ts'
import { moment } from '../../i18n/first/times.ts'
import { t } from '../../i18n/t/first.ts'
import type { Item } from '../../state/request.ts'
import { Icon } from '../../ui/first/icon.tsx'

type Props = { item: Item; role: Role; isOpen: boolean }

export function RequestRow({ item, role, isOpen }: Props) {
  const { tone, icon } = lookOf(item)
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands in a block of the list.
    <div role="listitem">
      <a
        class="row"
        href={`/requests/${item.id}`}
        data-tone={tone}
        aria-current={isOpen ? 'page' : undefined}
      >
        <span class="tile">
          <Icon name={icon} />
        </span>
        <span class="row-reference">{item.reference}</span>
        <time class="row-time" dateTime={new Date(item.changedAt).toISOString()}>
          {moment(item.changedAt)}
        </time>
        <span class="row-phase">{itemWords(item, role)}</span>
        {item.unsent && item.state.phase !== 'queued' && (
          <span class="row-unsent">
            {t(item.isRemoving ? 'list.removal_unsent' : 'list.change_unsent')}
          </span>
        )}
        {item.refusal && item.state.phase !== 'refused' && (
          <span class="row-unsent">{t('list.change_refused')}</span>
        )}
      </a>
    </div>
  )
}
