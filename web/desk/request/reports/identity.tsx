/**
 * Who it was: the pictures of the document and of the face, what was read from it, and what was verified,
 * behind one deliberate look.
 */
import { useState } from 'preact/hooks'
import {
  picturesOf,
  type StripeReport,
} from '../../../../shared/protocol/supervisor/report-calls.ts'
import { readOutputs } from '../../../actions/desk.ts'
import { t } from '../../../i18n/t/desk.ts'
import type { Item } from '../../../state/request.ts'
import { OutputsShown } from './outputs.tsx'
import { Pictures } from './pictures.tsx'
import { Reveal } from './reveal.tsx'

/** `reports`: every attempt, newest first; null while they are not known. */
type Props = { item: Item; reports: readonly StripeReport[] | null }

export const Identity = ({ item, reports }: Props) => (
  <Reveal id="identity-title" title={t('desk.identity')} ask={() => readOutputs(item.id)}>
    {(outputs) => (
      <div class="desk-identity">
        {reports === null ? (
          <p class="soft">{t('desk.pictures.unknown')}</p>
        ) : (
          <div class="stack tight desk-identity-pictures">
            <PicturesOfAttempts id={item.id} reports={reports} />
          </div>
        )}
        <OutputsShown outputs={outputs} />
      </div>
    )}
  </Reveal>
)

type AttemptsProps = { id: string; reports: readonly StripeReport[] }

/** Those of the newest at once; each of the others is one more look, which somebody has to want. */
function PicturesOfAttempts({ id, reports }: AttemptsProps) {
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set())
  const withPictures = reports
    .map((report, at) => ({
      report: report.id,
      n: reports.length - at,
      pictures: picturesOf(report),
    }))
    .filter(({ pictures }) => pictures.length > 0)
  const isShown = (report: string, at: number) => at === 0 || wanted.has(report)
  return (
    <>
      {withPictures.map(({ report, n, pictures }, at) =>
        isShown(report, at) ? (
          <div key={report} class="stack tight">
            {withPictures.length > 1 && <h4>{t('desk.attempt', { n })}</h4>}
            <Pictures id={id} pictures={pictures} />
          </div>
        ) : (
          <button
            key={report}
            type="button"
            class="desk-tool desk-older-pictures"
            onClick={() => setWanted(new Set([...wanted, report]))}
          >
            {t('desk.pictures.of_attempt', { n })}
          </button>
        ),
      )}
    </>
  )
}
