/** What became different about a request while somebody was deciding: as it was, and as it is. */
import type { RequestRow } from '../../../shared/protocol/protocol.ts'
import { deskWords } from '../../components/desk-words.ts'
import { t } from '../../i18n/t/desk.ts'
import { fromRow } from '../../state/request.ts'
import { Notice } from '../../ui/notice.tsx'
import { askedWords } from '../request/asked-words.ts'
import { deviceName } from '../table/names.ts'
import { type ChangedField, changedFields } from './changed-fields.ts'

type Props = { before: RequestRow; now: RequestRow; isPossible: boolean }

export function WhatChanged({ before, now, isPossible }: Props) {
  const fields = changedFields(before, now)
  return (
    <Notice tone="again" icon="warning" title={t('desk.action.changed')} alert>
      <p>{t('desk.action.changed_text')}</p>
      <ul class="desk-changed">
        {fields.length === 0 && <li>{t('desk.action.changed_little')}</li>}
        {fields.map((field) => {
          const [was, is] = [wordsFor(field, before), wordsFor(field, now)]
          return (
            <li key={field}>
              {t(`desk.changed.${field}`)}
              {was !== is && (
                <>
                  :{' '}
                  <del>
                    <bdi>{was}</bdi>
                  </del>{' '}
                  →{' '}
                  <ins>
                    <bdi>{is}</bdi>
                  </ins>
                </>
              )}
            </li>
          )
        })}
      </ul>
      {!isPossible && <p>{t('desk.action.not_any_more')}</p>}
    </Notice>
  )
}

/** `''` for what has no words, as sealed parts. */
function wordsFor(field: ChangedField, row: RequestRow): string {
  switch (field) {
    case 'state':
      return deskWords(fromRow(row))
    case 'assignee':
      return deviceName(row.assignee ?? row.device)
    case 'attempts':
    case 'attempts_max':
      return String(row[field])
    case 'closed':
      return row.closed?.reason ?? t('common.none')
    case 'reference':
      return row.reference
    case 'asked':
      return askedWords(fromRow(row).asked)
    default:
      return ''
  }
}
