/**
 * Every component and state on one page, for developers: `/gallery.html` while `npm run dev` runs. No
 * part of what is deployed.
 */
import '../../ui/styles.css'
import './gallery.css'
import { type ComponentChildren, render } from 'preact'
import { SyncLine } from '../../components/first/sync-bar.tsx'
import { startSpeaking } from '../../i18n/first/choice.ts'
import { haveWords } from '../../i18n/first/speak.ts'
import { ICON_NAMES, Icon, type IconName } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { EmptyList } from '../list/empty-list.tsx'
import { RequestRow } from '../list/request-row.tsx'
import { StateHero } from '../request/state-hero.tsx'
import { GalleryControls } from './gallery-controls.tsx'
import { ITEMS, SYNCS, TONES } from './gallery-samples.ts'

/** A role of ours, not one of ARIA's. */
const AGENT = 'agent'

const Part = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <section class="stack tight">
    <h2>{name}</h2>
    {children}
  </section>
)

const Gallery = () => (
  <main class="gallery">
    <h1>Gallery</h1>
    <Part name="Sync bar">
      <div class="header stack tight">
        {SYNCS.map((sync, i) => (
          <SyncLine key={String(i)} sync={sync} role={AGENT} now={0} />
        ))}
      </div>
    </Part>
    <Part name="Rows">
      {/* biome-ignore lint/a11y/useSemanticElements: as in the list itself. */}
      <div class="rows" role="list">
        {ITEMS.map((item) => (
          <RequestRow key={item.id} item={item} role={AGENT} isOpen={false} />
        ))}
      </div>
    </Part>
    <Part name="Where a request stands">
      {ITEMS.map((item) => (
        <StateHero key={item.id} item={item} role={AGENT} step={null}>
          {null}
        </StateHero>
      ))}
    </Part>
    <Part name="Notices">
      {TONES.map((tone) => (
        <Notice key={tone} tone={tone} icon="warning" title={tone}>
          What happened, and what to do about it.
        </Notice>
      ))}
    </Part>
    <GalleryControls />
    <Part name="Empty">
      <EmptyList />
    </Part>
    <Part name="Icons">
      <ul class="gallery-icons">
        {ICON_NAMES.map((name: IconName) => (
          <li key={name}>
            <Icon name={name} /> {name}
          </li>
        ))}
      </ul>
    </Part>
  </main>
)

const root = document.getElementById('app')
if (!root) throw new Error('gallery.html has no #app')
await Promise.all([startSpeaking(), haveWords('later'), haveWords('guidance')])
render(<Gallery />, root)
