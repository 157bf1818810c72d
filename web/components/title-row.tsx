/** The heading of a screen behind the list, and the way back beside it: one row. */
import { Icon } from '../ui/first/icon.tsx'
import { PageTitle } from '../ui/first/page-title.tsx'

type Props = {
  text: string
  id?: string
  focus?: boolean
  /** Left out where the list is in sight. */
  back?: { href: string; name: string } | null
}

export const TitleRow = ({ back, ...title }: Props) => (
  <div class="title-row">
    {back && (
      <a class="icon-button" href={back.href} aria-label={back.name}>
        <Icon name="back" />
      </a>
    )}
    <PageTitle {...title}>
      <bdi>{title.text}</bdi>
    </PageTitle>
  </div>
)
