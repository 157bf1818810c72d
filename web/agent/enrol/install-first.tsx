/**
 * On an iPhone or iPad a page in Safari and the app on the home screen keep their storage apart, and
 * Safari forgets its own after some days without a visit. So the app goes to the home screen first;
 * the code is not spent here.
 */
import { t } from '../../i18n/t/enrol.ts'
import { PageTitle } from '../../ui/first/page-title.tsx'

type Props = { code: string; onAnyway(): void }

export const InstallFirst = ({ code, onAnyway }: Props) => (
  <div class="stack install-first">
    <PageTitle text={t('enrol.install_title')} />
    <p class="soft">{t('enrol.install_why')}</p>
    <ol class="stack tight">
      <li>
        <ShareIcon />
        {t('enrol.install_share')}
      </li>
      <li>
        <AddIcon />
        {t('enrol.install_add')}
      </li>
      <li>
        <HomeIcon />
        {t('enrol.install_open')}
      </li>
    </ol>
    {code && (
      <p class="install-code">
        {t('enrol.install_code')} <code>{code}</code>
      </p>
    )}
    <button type="button" class="button quiet" onClick={onAnyway}>
      {t('enrol.install_anyway')}
    </button>
  </div>
)

const drawing = (path: string) => () => (
  <svg
    style={{ '--size': '2.5rem' }}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={path} />
  </svg>
)

const ShareIcon = drawing('M12 15V3.5M8 7l4-4 4 4M8 10.500H5.500v10h13v-10H16')
const AddIcon = drawing(
  'M5.500 4h13A1.500 1.500 0 0 1 20 5.500v13a1.500 1.500 0 0 1-1.500 1.500h-13A1.500 1.500 0 0 1 4 18.500v-13A1.500 1.500 0 0 1 5.500 4ZM12 8.500v7M8.500 12h7',
)
const HomeIcon = drawing(
  'M7.500 2.500h9A1.500 1.500 0 0 1 18 4v16a1.500 1.500 0 0 1-1.500 1.500h-9A1.500 1.500 0 0 1 6 20V4a1.500 1.500 0 0 1 1.500-1.500ZM9 7h2.500v2.500H9zM9 12h2.500v2.500H9zM14 7h1.500M14 12h1.500',
)
