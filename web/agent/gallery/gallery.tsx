/**
 * Every component and state on one page, for developers: `/gallery.html` while `npm run dev` runs. No
 * part of what is deployed.
 */
import '../../ui/styles/styles.css'
import '../../components/styles.css'
import '../../form/styles.css'
import '../../ui/styles/chips.css'
import '../shell/styles.css'
import './gallery.css'
import { type ComponentChildren, render } from 'preact'
import { useState } from 'preact/hooks'
import { SyncLine } from '../../components/sync/sync-bar.tsx'
import { startSpeaking } from '../../i18n/first/choice.ts'
import { haveWords } from '../../i18n/first/speak.ts'
import { Check, RadioCard } from '../../ui/fields/choice.tsx'
import { Field } from '../../ui/fields/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { ICON_NAMES, Icon, type IconName } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { EmptyList } from '../list/empty-list.tsx'
import { RequestRow } from '../list/request-rows.tsx'
import { StateHero } from '../request/state-hero.tsx'
import { ITEMS, SYNCS, TONES } from './samples.ts'

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
          <SyncLine key={String(i)} sync={sync} now={0} />
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
        <StateHero key={item.id} item={item} role={AGENT} told={undefined}>
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

/** Buttons, fields and choices; they work, and do nothing. */
function GalleryControls() {
  const [text, setText] = useState('Order 1001')
  const [chosen, setChosen] = useState('a')
  const [isChecked, setChecked] = useState(true)
  const [isOpen, setOpen] = useState(true)
  const field = { name: 'sample', value: text, onValue: setText }
  const card = { group: 'sample', chosen, onChoose: setChosen, explains: 'What it means.' }
  return (
    <section class="stack tight">
      <h2>Controls</h2>
      <div class="gallery-line">
        <button type="button" class="button primary">
          Primary
        </button>
        <button type="button" class="button">
          <Icon name="again" size={20} />
          With an icon
        </button>
        <button type="button" class="button quiet">
          Quiet
        </button>
        <button type="button" class="button small">
          Small
        </button>
        <button type="button" class="button primary" aria-disabled="true">
          Busy
        </button>
        <button type="button" class="chip" aria-pressed="true">
          Chip <span class="chip-count">3</span>
        </button>
        <button type="button" class="chip" aria-pressed="false">
          Chip <span class="chip-count">12</span>
        </button>
      </div>
      <Field {...field} label="Field" hint="A hint." />
      <Field {...field} label="Field with an error" error="What is wrong with it." />
      <Field {...field} label="Box" optional multiline />
      <RadioCard {...card} value="a" icon="face" title="One" />
      <RadioCard {...card} value="b" icon="document" title="Another" />
      <Check name="check" checked={isChecked} onChecked={setChecked}>
        Each by itself
      </Check>
      <Fold title="Folded away" open={isOpen} onOpen={setOpen}>
        <p>What is inside.</p>
      </Fold>
      <progress class="progress" max={10} value={4} aria-label="Progress" />
    </section>
  )
}

const root = document.getElementById('app')
if (!root) throw new Error('gallery.html has no #app')
await Promise.all([startSpeaking(), haveWords('later'), haveWords('guidance')])
render(<Gallery />, root)
