/**
 * The dry facts of a request, and what the person will be asked, in plain words, so that the agent can
 * tell them beforehand. Sealed parts say that they are there; this device cannot read them.
 */
import type { DocumentOptions } from '../../../shared/record/record.ts'
import { attemptsWords } from '../../components/attempts-limit.ts'
import { presetName } from '../../components/first/preset-name.ts'
import { DOCUMENTS } from '../../form/drafts/typed.ts'
import { language, locale } from '../../i18n/first/speak.ts'
import { moment } from '../../i18n/first/times.ts'
import { anyOf, t } from '../../i18n/t/later.ts'
import type { Item } from '../../state/request.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { Icon, type IconName } from '../../ui/icon-later.tsx'

export function Facts({ item }: { item: Item }) {
  const preset = presetName(item.preset) ?? item.preset
  const sealed = (has: boolean) => t(has ? 'detail.sealed' : 'common.none')
  return (
    <FactList
      facts={[
        [t('detail.preset'), preset ?? t('detail.preset_own')],
        [
          t('detail.created'),
          item.createdAt === null ? t('common.unknown') : moment(item.createdAt),
        ],
        [t('detail.changed'), moment(item.changedAt)],
        [t('detail.attempts'), attemptsWords(item)],
        [t('detail.contact'), sealed(item.details)],
        [t('detail.note'), sealed(item.notes)],
        [t('detail.id'), <code key="id">{item.id}</code>],
      ]}
    />
  )
}

type Step = [IconName, string]

export function Asked({ item }: { item: Item }) {
  const steps: Step[] = [['consent', t('detail.asked_consent')], ...stepsOf(item.asked)]
  return (
    <>
      <p class="soft">{t('handover.tell_them')}</p>
      <ul class="asked">
        {steps.map(([icon, text]) => (
          <li key={text}>
            <Icon name={icon} size={20} />
            {text}
          </li>
        ))}
      </ul>
    </>
  )
}

function stepsOf(asked: Item['asked']): Step[] {
  if ('verification_flow' in asked) return [['flow', t('detail.asked_flow')]]
  return asked.type === 'id_number'
    ? [['number', t('detail.asked_number')]]
    : documentSteps(asked.options?.document ?? {})
}

function documentSteps(options: DocumentOptions): Step[] {
  const names = (options.allowed_types ?? DOCUMENTS).map((type) => t(`document.${type}`))
  // In the middle of a sentence only German nouns keep their capital.
  const documents = anyOf(
    language.value === 'de' ? names : names.map((name) => name.toLocaleLowerCase(locale.value)),
  )
  const steps: Step[] = [['document', t('detail.asked_document', { documents })]]
  if (options.require_live_capture) steps.push(['camera', t('detail.asked_live')])
  if (options.require_matching_selfie) steps.push(['face', t('detail.asked_selfie')])
  if (options.require_id_number) steps.push(['number', t('detail.asked_number')])
  return steps
}
